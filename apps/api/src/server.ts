import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { collectDefaultMetrics, Registry } from '@prometheus-io/client';
import express, { type Request } from 'express';
import type { Logger } from 'pino';
import { Context } from './context.ts';
import type { Orm } from './database/orm.ts';
import { Executor } from './graphql/executor.ts';
import { formatError } from './graphql/format-error.ts';
import { fewFields, LIMITS, oneMutation } from './graphql/limits.ts';
import { legacyStatusPlugin, limitsPlugin, metricsPlugin } from './graphql/plugins.ts';
import { credentialOf } from './http/credential.ts';
import { failure, refuseBadBody } from './http/errors.ts';
import { probes } from './http/probes.ts';
import { openScope, requestScope } from './http/request-scope.ts';
import { localeOf } from './kernel/locale.ts';
import { ItemBucket } from './kernel/rate-limit.ts';
import type { AuthStore } from './modules/identity/auth-store.ts';
import { createSchema } from './schema.ts';

export interface ServerParts {
  orm: Orm;
  auth: AuthStore;
  log: Logger;
  /** List items that one reader may read in a minute. */
  itemsPerMinute: number;
}

export interface LinliServer {
  http: Server;
  apollo: ApolloServer<Context>;
  /** Refuses new work, lets the running one end, then closes. */
  stop: () => Promise<void>;
}

/** The API over HTTP, not yet listening. */
export async function createApiServer(parts: ServerParts): Promise<LinliServer> {
  const { orm, auth, log, itemsPerMinute } = parts;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const apollo = createApollo(orm, log, registry);
  await apollo.start();

  const app = express().disable('x-powered-by').set('trust proxy', 'loopback');
  const state = { draining: false };
  const bucket = new ItemBucket(itemsPerMinute);
  app.use(probes(orm, registry, state));
  app.use((_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
    if (state.draining) response.set('Connection', 'close');
    next();
  });
  app.use(
    '/graphql',
    openScope,
    express.json({ limit: LIMITS.bodyBytes, strict: false }),
    refuseBadBody,
    expressMiddleware(apollo, { context: ({ req }) => contextOf(req, auth, bucket) }),
  );
  app.use((request, response) =>
    failure(response, 404, 'NOT_FOUND', localeOf(request.get('accept-language'))),
  );
  app.use(refuseBadBody);

  const http = createServer(app);
  return { http, apollo, stop: () => drain(http, apollo, state) };
}

function createApollo(orm: Orm, log: Logger, registry: Registry): ApolloServer<Context> {
  const schema = createSchema();
  const executor = new Executor(schema, orm.em);
  return new ApolloServer<Context>({
    gateway: {
      load: async () => ({
        executor: (request) => executor.execute(request) as never,
      }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [fewFields, oneMutation],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin,
      legacyStatusPlugin,
      metricsPlugin(registry),
    ],
    logger: log as never,
    formatError: (formatted, error) => formatError(formatted, error, { ...requestScope(), log }),
  });
}

async function contextOf(request: Request, auth: AuthStore, bucket: ItemBucket): Promise<Context> {
  const { actor, token } = await credentialOf(request, auth);
  return new Context({
    ...requestScope(),
    actor,
    token,
    auth,
    address: request.ip ?? '',
    bucket,
  });
}

const DRAIN_MS = 9_000;

async function drain(
  http: Server,
  apollo: ApolloServer<Context>,
  state: { draining: boolean },
): Promise<void> {
  state.draining = true;
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  const force = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(force);
  await apollo.stop();
}
