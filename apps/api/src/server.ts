import { createServer, type Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { collectDefaultMetrics, Registry } from '@prometheus-io/client';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Context } from './context.ts';
import type { Orm } from './database/orm.ts';
import { isOverload } from './database/overload.ts';
import { countAnswerFields } from './graphql/answer-fields.ts';
import { createApollo } from './graphql/apollo.ts';
import { LIMITS } from './graphql/limits.ts';
import { requestError } from './graphql/request-error.ts';
import { compressAnswers } from './http/compress.ts';
import { credentialOf } from './http/credential.ts';
import { refuseDocument } from './http/document.ts';
import { exportRoute } from './http/export/route.ts';
import { failure, refuseBadBody } from './http/errors.ts';
import { giveRoute } from './http/files/give.ts';
import { sendRoute } from './http/files/send.ts';
import { explorer } from './http/explorer.ts';
import { type Phase, probes } from './http/probes.ts';
import { metrics } from './http/metrics.ts';
import { openScope } from './http/open-scope.ts';
import { localeOf } from './kernel/locale.ts';
import { requestScope } from './kernel/request-scope.ts';
import { ItemBucket, unavailable } from './kernel/rate-limit.ts';
import type { FileStore } from './modules/kit/file/file-store.ts';
import type { AuthStore } from './modules/tenancy/identity/auth-store.ts';
import { modules } from './modules/index.ts';
import { createSchema } from './schema.ts';

export interface ServerParts {
  orm: Orm;
  auth: AuthStore;
  files: FileStore;
  log: Logger;
  /** List items that one reader may read in a minute. */
  itemsPerMinute: number;
  /** Proxies whose word on a client's address is taken, in Express's notation. */
  trustedProxies: string;
  /** Secret of whoever collects `/metrics`; null lets this machine alone do so. */
  metricsToken: string | null;
}

/** The API over HTTP. It may listen before it is ready: the probes answer, the rest says 503. */
export class LinliServer {
  readonly http: Server;
  readonly #parts: ServerParts;
  readonly #registry = new Registry();
  readonly #app: Express;
  #apollo: ApolloServer<Context> | null = null;
  #phase: Phase = 'starting';

  constructor(parts: ServerParts) {
    this.#parts = parts;
    collectDefaultMetrics({ register: this.#registry });
    this.#app = express().disable('x-powered-by').set('trust proxy', parts.trustedProxies);
    this.#app.use(probes(parts.orm, () => this.#phase));
    this.#app.use(metrics(this.#registry, parts.metricsToken));
    this.#app.use((request, response, next) => this.#greet(request, response, next));
    this.#app.use(compressAnswers());
    this.http = createServer(this.#app);
    // Longer than a proxy or client keeps an idle connection: whoever closes first must not be us.
    this.http.keepAliveTimeout = KEEP_ALIVE_MS;
  }

  /** Builds the schema and opens `/graphql`. */
  async start(): Promise<void> {
    const { orm, auth, files, log, itemsPerMinute } = this.#parts;
    const schema = servedSchema();
    const connections = orm.config.get('pool').max!;
    const parts = { schema, em: orm.em, connections, log, registry: this.#registry };
    const apollo = createApollo(parts);
    await apollo.start();
    const bucket = new ItemBucket(itemsPerMinute);
    const contextFrom = (request: Request, charged = bucket) =>
      contextOf(request, { auth, files, bucket: charged });
    this.#app.use('/graphql', explorer());
    this.#app.use(
      '/graphql',
      express.json({ limit: LIMITS.bodyBytes, strict: false }),
      refuseBadBody,
      expressMiddleware(apollo, { context: ({ req }) => contextFrom(req) }),
    );
    this.#app.get(
      '/exports/:file',
      exportRoute({
        apollo,
        contextOf: (request, begun) => contextFrom(request, begun ? bucket.running() : bucket),
      }),
    );
    const ofFiles = { orm, files, contextOf: (request: Request) => contextFrom(request) };
    this.#app.put('/files', sendRoute(ofFiles));
    this.#app.get('/files/:id{/:size}', giveRoute(ofFiles));
    this.#app.use((request, response) =>
      failure(response, 404, 'NOT_FOUND', localeOf(request.get('accept-language'))),
    );
    this.#app.use(refuseBadBody);
    this.#apollo = apollo;
    this.#phase = 'ready';
  }

  /**
   * Drains: says so at `/readyz` for `noticeMs`, so that no new work is sent here, then lets the
   * running requests end and closes. Takes `noticeMs` plus at most {@link DRAIN_MS}.
   */
  async stop(noticeMs = 0): Promise<void> {
    this.#phase = 'draining';
    await new Promise((resolve) => setTimeout(resolve, noticeMs));
    const closed = new Promise<void>((resolve) => this.http.close(() => resolve()));
    this.http.closeIdleConnections();
    const force = setTimeout(() => this.http.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(force);
    await this.#apollo?.stop();
  }

  #greet(request: Request, response: Response, next: NextFunction): void {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
    if (this.#phase === 'draining') response.set('Connection', 'close');
    if (this.#phase !== 'starting') return openScope(request, response, next);
    failure(response, 503, 'NOT_READY', localeOf(request.get('accept-language')));
  }
}

let served: GraphQLSchema | null = null;

/** One for all servers of a process: it holds nothing of any of them. */
function servedSchema(): GraphQLSchema {
  if (served) return served;
  const schema = createSchema(modules);
  countAnswerFields(schema);
  return (served = schema);
}

const DRAIN_MS = 8_000;
const KEEP_ALIVE_MS = 65_000;

type Kept = Pick<Context, 'auth' | 'files' | 'bucket'>;

async function contextOf(request: Request, kept: Kept): Promise<Context> {
  const { actor, token } = await credentialOf(request, kept.auth).catch((error: unknown) => {
    throw isOverload(error) ? requestError(unavailable()) : error;
  });
  refuseDocument(request, actor !== null);
  const [address, agent] = [request.ip ?? '', request.get('user-agent') ?? ''];
  return new Context({ ...requestScope(), ...kept, actor, token, address, agent });
}
