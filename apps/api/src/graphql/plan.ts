import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { Selected } from '../database/rows.ts';
import { Refusal } from '../kernel/errors.ts';
import { depthOf, introspectionFault, isIntrospection, LIMITS, rootFields } from './limits.ts';
import { requestError } from './request-error.ts';
import { selectedFields, writtenOut } from './selection.ts';

/** What is known of an operation before its variables are. */
export interface Plan {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Names of the root fields. */
  roots: readonly string[];
  readOnly: boolean;
  introspectsOnly: boolean;
  selected: Selected;
  /** Fields of the operation once its fragments are written out for every possible type. */
  writtenOut: number;
  /** Costs of the operation by its variables, for those that were seen lately. */
  costs: Map<string, number>;
}

/** Looks operations over, each document once for as long as Apollo keeps it. */
export class Plans {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<DocumentNode, Map<string, Plan>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * @throws GraphQLError when there is no such operation, it is too deep, or it introspects in a
   *   way that multiplies its answer
   */
  of(document: DocumentNode, name: string | null | undefined): Plan {
    const plans = this.#known.get(document) ?? new Map<string, Plan>();
    const plan = plans.get(name ?? '') ?? planOf(this.#schema, document, name);
    this.#known.set(document, plans.set(name ?? '', plan));
    return plan;
  }
}

function planOf(schema: GraphQLSchema, document: DocumentNode, name?: string | null): Plan {
  const operation = getOperationAST(document, name);
  if (!operation) throw noOperation(name);
  const roots = rootFields(document, operation);
  const fault = introspectionFault(schema, document, operation);
  if (fault) throw requestError(fault);
  const depth = depthOf(document, operation);
  if (depth > LIMITS.depth) {
    throw requestError(new Refusal('COST_EXCEEDED', 'TOO_DEEP', { depth, limit: LIMITS.depth }));
  }
  return {
    document,
    operation,
    roots,
    readOnly: operation.operation === 'query',
    introspectsOnly: isIntrospection(roots),
    selected: selectedFields(schema, document),
    writtenOut: writtenOut(schema, document, operation),
    costs: new Map(),
  };
}

function noOperation(name: string | null | undefined): GraphQLError {
  const message = name
    ? `Unknown operation named "${name}".`
    : 'Must provide operation name if query contains multiple operations.';
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}
