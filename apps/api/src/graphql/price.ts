import {
  getNamedType,
  type DocumentNode,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
} from 'graphql';
import {
  type ComplexityEstimatorArgs,
  fieldExtensionsEstimator,
  getComplexity,
} from 'graphql-query-complexity';
import { PAGE_DEFAULT, PAGE_MAX } from '../kernel/page.ts';
import { PRICE_OF_OBJECT } from '../kernel/price.ts';
import { verbPrice } from '../modules/kit/slice/prices.ts';

/** Prices of leaves that say nothing of their length: names and titles; ids, numbers and days. */
const SHORT_TEXT = 0.1;
const SHORT = 0.05;

/** Fields and fragments that are walked for a price: walking is work too, and it comes before any refusal. */
const RECKONED_MAX = 4_000;

/** Root fields that answer about the asker alone. */
const FREE_ROOTS = new Set(['viewer', 'rateLimit']);

/**
 * Each list multiplies what is selected of its items; whatever is named by an id or a code counts as
 * one item, and every object below has a small price of its own.
 */
function priceOf({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__')) return 0;
  if (type.name === 'Mutation') return verbPrice(field.name) + childComplexity;
  const named = getNamedType(field.type);
  if (isLeafType(named)) return named.name === 'String' ? SHORT_TEXT : SHORT;
  if (field.args.some(({ name }) => name === 'first'))
    return pageSize(args) * (1 + childComplexity);
  if (Array.isArray(args.ids)) return args.ids.length * (1 + childComplexity);
  const isRow = type.name === 'Query' && isCompositeType(named) && !FREE_ROOTS.has(field.name);
  return (isRow ? 1 : PRICE_OF_OBJECT) + childComplexity;
}

/** One that is refused later counts as the largest: each refusal is work, and none may make up for others. */
function pageSize({ first, last }: Record<string, unknown>): number {
  const size = Number(first ?? last ?? PAGE_DEFAULT);
  return size >= 1 ? size : PAGE_MAX;
}

interface CostInput {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string;
  /** Coerced already. */
  variables: Record<string, unknown>;
}

/**
 * What an operation can cost with these variables, in list items; infinite when its fragments
 * multiply beyond what is worth counting. Totals and checks are reckoned flat.
 */
export function costOf({ schema, document, operationName, variables }: CostInput): number {
  try {
    const cost = getComplexity({
      schema,
      query: document,
      operationName,
      variables,
      estimators: [fieldExtensionsEstimator(), priceOf],
      maxQueryNodes: RECKONED_MAX,
    });
    return Math.floor(cost);
  } catch {
    return Infinity;
  }
}
