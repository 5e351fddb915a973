import type { ApolloServerPlugin } from '@apollo/server';
import { Histogram, type Registry } from '@prometheus-io/client';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { Refusal } from '../kernel/errors.ts';
import { costOf, depthOf, isIntrospection, LIMITS, rootFields } from './limits.ts';

/** Refuses an operation that is too deep or could return too much, before anything is read. */
export const limitsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({
        schema,
        document,
        operation,
        operationName,
        request,
        contextValue,
      }) {
        if (!operation) return;
        if (isIntrospection(rootFields(document, operation))) return;
        const depth = depthOf(document, operation);
        if (depth > LIMITS.depth) throw refuse('TOO_DEEP', { depth, limit: LIMITS.depth });
        try {
          contextValue.cost = costOf({
            schema,
            document,
            operationName,
            variables: request.variables ?? {},
          });
        } catch (error) {
          // Variables that do not coerce: the executor says so in graphql-js's own words.
          if (error instanceof GraphQLError) return;
          throw error;
        }
        const { cost } = contextValue;
        if (cost > LIMITS.cost) throw refuse('COST_EXCEEDED', { cost, limit: LIMITS.cost });
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { cost, operation, withheld } = contextValue;
        const returned = operation?.read.items ?? 0;
        singleResult.extensions = {
          ...singleResult.extensions,
          requestId: contextValue.requestId,
          ...(withheld.length > 0 && { withheld }),
          ...(cost > 0 && { cost: { requested: cost, returned, limit: LIMITS.cost } }),
        };
      },
    };
  },
};

const refuse = (says: 'TOO_DEEP' | 'COST_EXCEEDED', params: Record<string, number>) =>
  new GraphQLError(says, { originalError: new Refusal('COST_EXCEEDED', says, params) });

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
