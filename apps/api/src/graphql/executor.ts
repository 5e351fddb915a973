import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type ExecutionResult, getVariableValues, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { openOperation, type Operation } from '../database/operation.ts';
import { isOverload } from '../database/overload.ts';
import type { Reader } from '../database/reader.ts';
import { Shares } from '../database/shares.ts';
import { Refusal, unauthenticated } from '../kernel/errors.ts';
import { BYTES_PER_ITEM, FIELDS_PER_ITEM, PRICE_OF_NOTHING } from '../kernel/price.ts';
import { unavailable } from '../kernel/rate-limit.ts';
import { bytesOf } from './answer-bytes.ts';
import { oneErrorPerNull, TOLD } from './few-errors.ts';
import { LIMITS } from './limits.ts';
import { type Plan, Plans } from './plan.ts';
import { verbPrice } from '../modules/kit/slice/prices.ts';
import { costOf } from './price.ts';
import { requestError } from './request-error.ts';
import { Runners } from './runners.ts';
import { hasMoreValues } from './values.ts';
import { withheldFrom } from './withheld.ts';

/** Root fields that an anonymous caller may ask for. */
const PUBLIC = new Set(['signIn', 'viewer']);
/** Root fields that touch no tenant row, and so need no transaction. */
const WITHOUT_ROWS = new Set(['signIn', 'signOut', 'endOtherSessions']);

/** Beyond the statement timeout of the application's role. */
const OPERATION_MS = 15_000;
const COSTS_MAX = 20;
const COST_KEY_MAX = 1_000;

type Variables = Record<string, unknown>;
type Result = ExecutionResult | Promise<ExecutionResult>;

/**
 * Runs one operation in one transaction: opened before the first resolver, committed after the
 * last, rolled back when its verb failed. A failing commit is the operation's error.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #em: EntityManager;
  readonly #plans: Plans;
  readonly #runners: Runners;
  readonly #shares: Shares;

  /** @param connections most connections of the pool of `em` */
  constructor(schema: GraphQLSchema, em: EntityManager, connections: number) {
    this.#schema = schema;
    this.#em = em;
    this.#shares = new Shares(connections);
    this.#plans = new Plans(schema);
    this.#runners = new Runners(schema);
  }

  async execute(sent: GatewayGraphQLRequestContext): Promise<ExecutionResult> {
    const ctx = sent.context as Context;
    const plan = this.#plans.of(sent.document, sent.request.operationName);
    const open = plan.roots.every((name) => PUBLIC.has(name) || name.startsWith('__'));
    if (!ctx.credential && !open) throw requestError(unauthenticated());
    const raw = sent.request.variables ?? {};
    if (hasMoreValues(raw, LIMITS.values)) {
      const params = { limit: LIMITS.values };
      throw requestError(new Refusal('BAD_USER_INPUT', 'TOO_MANY_VALUES', params));
    }
    // Coerced here for both executors: a client reads the same words from either, and graphql-jit,
    // which takes a required input field with a default for missing, gets every default filled in.
    const definitions = plan.operation.variableDefinitions ?? [];
    // Without a limit, each of n faults prints the whole value: n² bytes.
    const limit = { maxErrors: TOLD.variables };
    const { errors, coerced: variables } = getVariableValues(this.#schema, definitions, raw, limit);
    if (errors) return { errors };
    if (plan.introspectsOnly) return this.#runners.interpret(plan)(ctx, variables);
    ctx.selected = plan.selected;
    // Without a credential there is no row to be read.
    if (!ctx.credential || plan.roots.every((name) => WITHOUT_ROWS.has(name))) {
      return this.#runners.interpret(plan)(ctx, variables);
    }
    ctx.cost = this.#cost(plan, variables);
    const run = this.#runners.of(plan, sent.queryHash);
    return this.#inTransaction(ctx, plan, () => run(ctx, variables));
  }

  async #inTransaction(ctx: Context, plan: Plan, run: () => Result) {
    const operation = await this.#open(ctx, plan.readOnly);
    ctx.operation = operation;
    let result: ExecutionResult | null = null;
    try {
      if (!plan.readOnly) plan.roots.forEach((name) => operation.read.spend(verbPrice(name)));
      const answer = await inTime(run());
      if (ctx.scope.partner && !ctx.failed) ctx.withheld = await withheldFrom(ctx, this.#schema);
      spendAnswer(operation.read, answer, ctx.fields);
      if (plan.readOnly) operation.read.spend(PRICE_OF_NOTHING * nothingIn(answer));
      result = answer;
    } finally {
      // What broke off is charged what it could have cost: it kept the database at work.
      const { spent } = operation.read;
      ctx.charged = Math.ceil(result ? spent : Math.max(spent, ctx.cost));
      await ctx.bucket.charge(ctx.reader, ctx.charged);
      await operation.end(result !== null && !ctx.failed);
    }
    return told(ctx, result);
  }

  /** @throws GraphQLError with status 429 or 503 for a reader who has nothing left or asks too much at once */
  async #open(ctx: Context, readOnly: boolean): Promise<Operation> {
    const { handle = null } = ctx.credential ?? {};
    let free = () => {};
    try {
      free = await this.#shares.take(ctx.reader);
      await ctx.bucket.check(ctx.reader);
      const { scope } = ctx;
      return await openOperation(this.#em, { handle, readOnly, scope, onFree: free });
    } catch (error) {
      free();
      if (error instanceof Refusal) throw requestError(error);
      throw isOverload(error) ? requestError(unavailable()) : error;
    }
  }

  #cost({ document, operation, costs, readOnly }: Plan, variables: Variables): number {
    const key = readOnly ? JSON.stringify(variables) : '';
    const operationName = operation.name?.value;
    const known = key === '' ? undefined : costs.get(key);
    const cost = known ?? costOf({ schema: this.#schema, document, operationName, variables });
    if (key !== '' && key.length <= COST_KEY_MAX) {
      costs.delete(key);
      costs.set(key, cost);
      if (costs.size > COSTS_MAX) costs.delete(costs.keys().next().value!);
    }
    if (cost > LIMITS.cost) {
      const most = Number.isFinite(cost) ? cost : `> ${LIMITS.cost}`;
      const params = { cost: most, limit: LIMITS.cost };
      throw requestError(new Refusal('COST_EXCEEDED', 'COST_EXCEEDED', params));
    }
    return cost;
  }
}

/** @throws GraphQLError COST_EXCEEDED for an answer that is too large, before it is written out */
function spendAnswer(read: Reader, { data }: ExecutionResult, fields: number): void {
  const bytes = bytesOf(data, LIMITS.answerBytes);
  read.spend(Math.floor(Math.max(bytes / BYTES_PER_ITEM, fields / FIELDS_PER_ITEM)));
  if (fields > LIMITS.answerFields) throw tooLarge('ANSWER_FIELDS', LIMITS.answerFields);
  if (bytes > LIMITS.answerBytes)
    throw tooLarge('ANSWER_TOO_LARGE', LIMITS.answerBytes / 1_000_000);
}

/** Root fields that found nothing, or were refused. */
const nothingIn = ({ data }: ExecutionResult): number =>
  Object.values(data ?? {}).filter((value) => value === null).length;

const tooLarge = (says: 'ANSWER_FIELDS' | 'ANSWER_TOO_LARGE', limit: number) =>
  requestError(new Refusal('COST_EXCEEDED', says, { limit }));

/** Errors beyond those that are told are neither put into words nor logged. */
function told(ctx: Context, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = oneErrorPerNull(result);
  ctx.errorsLeftOut = Math.max(0, errors.length - TOLD.fields);
  return { ...result, errors: errors.slice(0, TOLD.fields) };
}

/** A resolver that never answers must not keep its connection for ever. */
async function inTime<T>(work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(requestError(unavailable())), OPERATION_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
