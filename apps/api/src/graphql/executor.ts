import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { openOperation } from '../database/operation.ts';
import { unauthenticated } from '../kernel/errors.ts';
import type { Selected } from '../database/rows.ts';
import { isIntrospection, rootFields } from './limits.ts';
import { selectedFields } from './selection.ts';
import { withheldFrom } from './withheld.ts';

/** Root fields that an anonymous caller may ask for. */
const PUBLIC = new Set(['signIn', 'viewer']);
/** Root fields that touch no tenant row, and so need no transaction. */
const WITHOUT_ROWS = new Set(['signIn', 'signOut']);

const COMPILE_AFTER = 3;
const COMPILED_MAX = 200;

type Run = (
  context: Context,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs one operation in one transaction: opened before the first resolver, committed after the
 * last, rolled back when its verb failed. A failing commit is the operation's error.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #em: EntityManager;
  readonly #selected = new WeakMap<DocumentNode, Selected>();
  readonly #compiled = new Map<string, { seen: number; run: Run | null }>();

  constructor(schema: GraphQLSchema, em: EntityManager) {
    this.#schema = schema;
    this.#em = em;
  }

  async execute(sent: GatewayGraphQLRequestContext): Promise<ExecutionResult> {
    const { document, operationName, request, queryHash } = sent;
    const contextValue = sent.context as Context;
    const operation = getOperationAST(document, operationName)!;
    const names = rootFields(document, operation);
    // Coerced here for both executors: a client reads the same words from either, and graphql-jit,
    // which takes a required input field with a default for missing, gets every default filled in.
    const { errors, coerced: variables } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    if (errors) return { errors };
    const run = this.#runOf(document, operation.name?.value, queryHash);
    if (isIntrospection(names)) return run(contextValue, variables);
    if (!contextValue.credential && !names.every((n) => PUBLIC.has(n) || n.startsWith('__'))) {
      throw refusal(unauthenticated());
    }
    contextValue.selected = this.#selectedBy(document);
    if (names.every((name) => WITHOUT_ROWS.has(name))) return run(contextValue, variables);
    return this.#inTransaction(contextValue, operation.operation === 'query', () =>
      run(contextValue, variables),
    );
  }

  async #inTransaction(
    ctx: Context,
    readOnly: boolean,
    run: () => ExecutionResult | Promise<ExecutionResult>,
  ) {
    const { handle = null } = ctx.credential ?? {};
    await ctx.bucket.check(ctx.reader);
    ctx.operation = await openOperation(this.#em, { handle, readOnly, scope: ctx.scope });
    let keep = false;
    try {
      const result = await run();
      if (ctx.scope.partner) ctx.withheld = await withheldFrom(ctx, this.#schema);
      keep = !ctx.failed;
      return result;
    } finally {
      await ctx.operation.end(keep);
      await ctx.bucket.charge(ctx.reader, ctx.read.items);
    }
  }

  #selectedBy(document: DocumentNode): Selected {
    const selected = this.#selected.get(document) ?? selectedFields(this.#schema, document);
    this.#selected.set(document, selected);
    return selected;
  }

  /** A document is compiled once it has come often enough to be worth the code it keeps. */
  #runOf(document: DocumentNode, operationName: string | undefined, hash: string): Run {
    const key = `${hash}:${operationName ?? ''}`;
    const known = this.#compiled.get(key) ?? { seen: 0, run: null };
    this.#compiled.delete(key);
    this.#compiled.set(key, known);
    known.seen += 1;
    if (!known.run && known.seen >= COMPILE_AFTER)
      known.run = this.#compile(document, operationName);
    if (this.#compiled.size > COMPILED_MAX) {
      this.#compiled.delete(this.#compiled.keys().next().value!);
    }
    return known.run ?? this.#interpret(document, operationName);
  }

  #compile(document: DocumentNode, operationName: string | undefined): Run {
    const compiled = compileQuery(this.#schema, document, operationName ?? '');
    if (!isCompiledQuery(compiled)) return this.#interpret(document, operationName);
    return async (context, variables) => {
      const result = (await compiled.query(undefined, context, variables)) as ExecutionResult;
      return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
    };
  }

  #interpret(document: DocumentNode, operationName: string | undefined): Run {
    return (contextValue, variableValues) =>
      execute({
        schema: this.#schema,
        document,
        operationName,
        contextValue,
        variableValues,
      }) as Promise<ExecutionResult>;
  }
}

/** graphql-jit's own errors lack what graphql-js promises: `extensions`, and being its class. */
function complete(error: GraphQLError): GraphQLError {
  if (error.extensions && error instanceof GraphQLError) return error;
  const { message, nodes, path, originalError } = error;
  return new GraphQLError(message, { nodes, path, originalError: originalError ?? null });
}

/** An error of the whole operation, with the original for the formatter. */
const refusal = (error: Error) => new GraphQLError(error.message, { originalError: error });
