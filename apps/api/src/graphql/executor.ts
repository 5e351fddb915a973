import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import { openOperation } from '../database/operation.ts';
import { Refusal, unauthenticated } from '../kernel/errors.ts';
import { costOf, LIMITS } from './limits.ts';
import { type Plan, planOf } from './plan.ts';
import { requestError } from './request-error.ts';
import { withheldFrom } from './withheld.ts';

/** Root fields that an anonymous caller may ask for. */
const PUBLIC = new Set(['signIn', 'viewer']);
/** Root fields that touch no tenant row, and so need no transaction. */
const WITHOUT_ROWS = new Set(['signIn', 'signOut']);

const COMPILE_AFTER = 3;
const KEPT_MAX = 200;
const COSTS_MAX = 20;

type Variables = Record<string, unknown>;
type Result = ExecutionResult | Promise<ExecutionResult>;
type Run = (context: Context, variables: Variables) => Result;

interface Kept {
  plan: Plan;
  seen: number;
  run: Run;
}

/**
 * Runs one operation in one transaction: opened before the first resolver, committed after the
 * last, rolled back when its verb failed. A failing commit is the operation's error.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #em: EntityManager;
  readonly #kept = new Map<string, Kept>();

  constructor(schema: GraphQLSchema, em: EntityManager) {
    this.#schema = schema;
    this.#em = em;
  }

  async execute(sent: GatewayGraphQLRequestContext): Promise<ExecutionResult> {
    const ctx = sent.context as Context;
    const { plan, run } = this.#keep(sent.queryHash, sent.document, sent.request.operationName);
    // Coerced here for both executors: a client reads the same words from either, and graphql-jit,
    // which takes a required input field with a default for missing, gets every default filled in.
    const { errors, coerced: variables } = getVariableValues(
      this.#schema,
      plan.operation.variableDefinitions ?? [],
      sent.request.variables ?? {},
    );
    if (errors) return { errors };
    if (plan.introspectsOnly) return run(ctx, variables);
    if (!ctx.credential && !plan.roots.every((name) => PUBLIC.has(name) || name === '__typename')) {
      throw requestError(unauthenticated());
    }
    ctx.selected = plan.selected;
    ctx.cost = this.#cost(plan, variables);
    if (plan.roots.every((name) => WITHOUT_ROWS.has(name))) return run(ctx, variables);
    return this.#inTransaction(ctx, plan.operation.operation === 'query', () =>
      run(ctx, variables),
    );
  }

  async #inTransaction(ctx: Context, readOnly: boolean, run: () => Result) {
    const { handle = null } = ctx.credential ?? {};
    await ctx.bucket.check(ctx.reader).catch((refused: Refusal) => {
      throw requestError(refused);
    });
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

  #cost(plan: Plan, variables: Variables): number {
    const key = JSON.stringify(variables);
    const { document, operation, costs } = plan;
    const operationName = operation.name?.value;
    const cost =
      costs.get(key) ?? costOf({ schema: this.#schema, document, operationName, variables });
    if (cost > LIMITS.cost) {
      const most = Number.isFinite(cost) ? cost : `> ${LIMITS.cost}`;
      const params = { cost: most, limit: LIMITS.cost };
      throw requestError(new Refusal('COST_EXCEEDED', 'COST_EXCEEDED', params));
    }
    if (costs.size < COSTS_MAX) costs.set(key, cost);
    return cost;
  }

  /** A document is compiled once it has come often enough to be worth the code it keeps. */
  #keep(hash: string, document: DocumentNode, name: string | undefined): Kept {
    const key = `${hash}:${name ?? ''}`;
    const known = this.#kept.get(key);
    const plan = known?.plan ?? planOf(this.#schema, document, name);
    const seen = (known?.seen ?? 0) + 1;
    const run =
      seen === COMPILE_AFTER ? this.#compile(plan) : (known?.run ?? this.#interpret(plan));
    const kept = { plan, seen, run };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > KEPT_MAX) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }

  #compile(plan: Plan): Run {
    const compiled = compileQuery(this.#schema, plan.document, plan.operation.name?.value ?? '');
    if (!isCompiledQuery(compiled)) return this.#interpret(plan);
    return async (context, variables) => {
      const result = (await compiled.query(undefined, context, variables)) as ExecutionResult;
      return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
    };
  }

  #interpret({ document, operation }: Plan): Run {
    const schema = this.#schema;
    const operationName = operation.name?.value;
    return (contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues }) as Result;
  }
}

/** graphql-jit's own errors lack what graphql-js promises: `extensions`, and being its class. */
function complete(error: GraphQLError): GraphQLError {
  if (error.extensions && error instanceof GraphQLError) return error;
  const { message, nodes, path, originalError } = error;
  return new GraphQLError(message, { nodes, path, originalError: originalError ?? null });
}
