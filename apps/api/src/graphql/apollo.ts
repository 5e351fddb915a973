import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Registry } from '@prometheus-io/client';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { requestScope } from '../kernel/request-scope.ts';
import { Executor } from './executor.ts';
import { TOLD } from './few-errors.ts';
import { formatError } from './format-error.ts';
import { fewFields, LIMITS, oneMutation, shortNames } from './limits.ts';
import {
  extensionsPlugin,
  legacyStatusPlugin,
  metricsPlugin,
  secretsPlugin,
  storedDocumentPlugin,
} from './plugins.ts';

interface ApolloParts {
  schema: GraphQLSchema;
  em: EntityManager;
  /** Most connections of its pool. */
  connections: number;
  log: Logger;
  registry: Registry;
}

/**
 * Apollo Server round our executor. The executor plugs in as a gateway, so that Apollo neither
 * executes nor instruments fields itself.
 */
export function createApollo({
  schema,
  em,
  connections,
  log,
  registry,
}: ApolloParts): ApolloServer<Context> {
  const executor = new Executor(schema, em, connections);
  return new ApolloServer<Context>({
    gateway: {
      load: async () => ({ executor: (request) => executor.execute(request) as never }),
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
    validationRules: [fewFields, oneMutation, shortNames],
    validationOptions: { maxErrors: TOLD.document },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      extensionsPlugin,
      legacyStatusPlugin,
      storedDocumentPlugin,
      secretsPlugin(schema),
      metricsPlugin(registry),
    ],
    logger: log as never,
    formatError: (formatted, error) => formatError(formatted, error, { ...requestScope(), log }),
  });
}
