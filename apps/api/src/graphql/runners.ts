import { execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import type { Plan } from './plan.ts';

const COMPILE_AFTER = 3;
const KEPT_MAX = 200;
/** Fields that a compiled document may have once its fragments are written out. */
const COMPILED_FIELDS_MAX = 1_000;

type Result = ExecutionResult | Promise<ExecutionResult>;
export type Run = (context: Context, variables: Record<string, unknown>) => Result;

/**
 * Chooses who executes a document: graphql-js at first, graphql-jit once it has come often enough to
 * be worth the code it keeps. Ask only for documents that may run: compiling is work.
 *
 * Mutations are never compiled: graphql-jit gives a field of an input literal whose variable was not
 * sent the value null, where graphql-js leaves it out, and to an update that is the difference
 * between erasing and keeping. Nor are documents whose fragments multiply: graphql-jit writes out
 * every path and every possible type.
 */
export class Runners {
  readonly #schema: GraphQLSchema;
  readonly #kept = new Map<string, { seen: number; run: Run }>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @param hash identity of the document's text */
  of(plan: Plan, hash: string): Run {
    if (!plan.readOnly || plan.writtenOut > COMPILED_FIELDS_MAX) return this.interpret(plan);
    const key = `${hash}:${plan.operation.name?.value ?? ''}`;
    const known = this.#kept.get(key);
    const seen = (known?.seen ?? 0) + 1;
    const run = seen === COMPILE_AFTER ? this.#compile(plan) : known?.run;
    const kept = { seen, run: run ?? this.interpret(plan) };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size > KEPT_MAX) this.#kept.delete(this.#kept.keys().next().value!);
    return kept.run;
  }

  interpret({ document, operation }: Plan): Run {
    const schema = this.#schema;
    const operationName = operation.name?.value;
    return (contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues }) as Result;
  }

  #compile(plan: Plan): Run {
    const compiled = compileQuery(this.#schema, plan.document, plan.operation.name?.value ?? '');
    if (!isCompiledQuery(compiled)) return this.interpret(plan);
    return async (context, variables) => {
      const result = (await compiled.query(undefined, context, variables)) as ExecutionResult;
      return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
    };
  }
}

/** graphql-jit's own errors lack what graphql-js promises: `extensions`, and being its class. */
function complete(error: GraphQLError): GraphQLError {
  if (error.extensions && error instanceof GraphQLError) return error;
  const { message, nodes, path, originalError } = error;
  return new GraphQLError(message, { nodes, path, originalError: originalError ?? null });
}
