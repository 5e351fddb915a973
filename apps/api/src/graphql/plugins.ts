import type { ApolloServerPlugin } from '@apollo/server';
import { Histogram, type Registry } from '@prometheus-io/client';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context.ts';
import { unauthenticated } from '../kernel/errors.ts';
import { fewErrors } from './few-errors.ts';
import { LIMITS } from './limits.ts';
import { requestError } from './request-error.ts';

/** Says in `extensions` what an operation cost, what was withheld, and the request's id. */
export const extensionsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { cost, charged, withheld } = contextValue;
        if (singleResult.errors) {
          const { errorsLeftOut, locale } = contextValue;
          singleResult.errors = fewErrors(singleResult.errors, errorsLeftOut, locale);
        }
        singleResult.extensions = {
          ...singleResult.extensions,
          requestId: contextValue.requestId,
          ...(withheld.length > 0 && { withheld }),
          ...(cost + charged > 0 && { cost: { requested: cost, charged, limit: LIMITS.cost } }),
        };
      },
    };
  },
};

/** Answers 200 to a request that could not be run, for clients that accept only application/json. */
export const legacyStatusPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        if (accept.includes('application/graphql-response+json')) return;
        if (!accept.includes('application/json')) return;
        if (response.http.status === 400 && response.body.kind === 'single')
          response.http.status = 200;
      },
    };
  },
};

/** Refuses somebody who is not signed in a long document. @throws GraphQLError with status 401 */
export function refuseLong(document: string): void {
  if (document.length > LIMITS.anonymousDocument) throw requestError(unauthenticated());
}

/** Looks at a document that came by its hash alone: somebody else may have stored it. */
export const storedDocumentPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      // Not as soon as it is found: there Apollo tells whatever is thrown as a fault of ours.
      async didResolveOperation({ source, contextValue }) {
        if (!contextValue.credential) refuseLong(source);
      },
    };
  },
};

/**
 * Keeps an answer with a secret out of caches and compression: its length must not depend on how
 * like the secret the text beside it is.
 */
export function secretsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const isSecret = (typeName: string, name: string) => {
    const type = schema.getType(typeName);
    return isObjectType(type) && type.getFields()[name]?.extensions.secret === true;
  };
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          for (const [typeName, names] of contextValue.selected) {
            if (![...names].some((name) => isSecret(typeName, name))) continue;
            response.http.headers.set('cache-control', 'no-store, no-transform');
          }
        },
      };
    },
  };
}

/** Measures every operation: how long it took and how many statements it needed. */
export function metricsPlugin(registry: Registry): ApolloServerPlugin<Context> {
  const duration = new Histogram({
    name: 'linli_operation_seconds',
    help: 'Time to answer a GraphQL operation, in seconds.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'linli_operation_statements',
    help: "SQL statements of a GraphQL operation beside the transaction's own.",
    buckets: [0, 1, 2, 5, 10, 15, 20, 30],
    registers: [registry],
  });
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async willSendResponse({ operation, errors, contextValue }) {
          const labels = {
            operation: operation?.operation ?? 'none',
            outcome: errors ? 'error' : 'ok',
          };
          duration.observe(labels, (performance.now() - started) / 1_000);
          statements.observe(contextValue.operation?.statements() ?? 0);
        },
      };
    },
  };
}
