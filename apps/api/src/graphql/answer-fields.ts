import {
  defaultFieldResolver,
  type FieldNode,
  getNamedType,
  type GraphQLField,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { LIMITS } from './limits.ts';

/** Located nowhere, and one for all: the executor refuses the whole answer in words of its own. */
const STOP = new GraphQLError('', { path: [] });

/**
 * Counts the fields of an answer, each before the object that holds it is completed, and completes
 * no more than {@link LIMITS.answerFields}: what is completed blocks every other request.
 */
export function countAnswerFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isCompositeType(getNamedType(field.type))) counted(field);
    }
  }
}

function counted(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, ctx, info) => {
    if (ctx.fields > LIMITS.answerFields) throw STOP;
    const value: unknown = resolve(source, args, ctx, info);
    return value instanceof Promise
      ? value.then((own) => held(own, ctx, info))
      : held(value, ctx, info);
  };
}

/** The value, once the fields of its objects are counted. */
function held(value: unknown, ctx: Context, info: GraphQLResolveInfo): unknown {
  if (value === null || value === undefined) return value;
  ctx.fields += Array.isArray(value) ? value.length * (1 + fieldsBelow(info)) : fieldsBelow(info);
  if (ctx.fields > LIMITS.answerFields) throw STOP;
  return value;
}

const known = new WeakMap<FieldNode, number>();

/** Fields that are selected of each object, on whatever type; `@skip` and `@include` are not looked at. */
function fieldsBelow({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  let sum = 0;
  for (const node of fieldNodes) {
    let count = known.get(node);
    if (count === undefined) known.set(node, (count = selectedIn(node.selectionSet!, fragments)));
    sum += count;
  }
  return sum;
}

function selectedIn(set: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): number {
  const seen = new Set<string>();
  const within = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + within(selection.selectionSet);
      const { value } = selection.name;
      if (seen.has(value)) return sum;
      seen.add(value);
      return sum + within(fragments[value]!.selectionSet);
    }, 0);
  return within(set);
}
