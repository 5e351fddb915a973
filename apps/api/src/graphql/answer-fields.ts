import {
  getNamedType,
  type GraphQLField,
  GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { type Below, belowOf } from './answer-shape.ts';
import { LIMITS } from './limits.ts';

/** Located nowhere, and one for all: the executor refuses the whole answer in words of its own. */
const STOP = new GraphQLError('', { path: [] });

/**
 * Counts the fields of an answer, each before the object that holds it is completed, and completes
 * no more than {@link LIMITS.answerFields}: what is completed blocks every other request.
 *
 * Fields with a resolver count what it gives, and with it what lies in plain properties below: those
 * stay without a resolver, which the compiled executor reads ten times faster.
 */
export function countAnswerFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && isCompositeType(getNamedType(field.type))) counted(field, field.resolve);
    }
  }
}

type Field = GraphQLField<unknown, Context>;

function counted(field: Field, resolve: NonNullable<Field['resolve']>): void {
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
  const type = getNamedType(info.returnType);
  for (const node of info.fieldNodes) {
    ctx.fields += fieldsOf(value, type, info.schema, (own) => belowOf(node, own, info));
    if (ctx.fields > LIMITS.answerFields) throw STOP;
  }
  return value;
}

/** Fields of a value and of what its plain properties hold; each item of a list counts as one more. */
function fieldsOf(
  value: unknown,
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  below: (type: GraphQLObjectType) => Below,
): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    let sum = value.length;
    for (const item of value) sum += fieldsOf(item, type, schema, below);
    return sum;
  }
  // What came later, or from a call, would not be counted.
  if (typeof value !== 'object' || value instanceof Promise) {
    throw new Error(`What is read as ${type.name} is no object.`);
  }
  const { fields, plain } = below(concrete(value, type, schema));
  let sum = fields;
  for (const { name, type: own, below: deeper } of plain) {
    sum += fieldsOf((value as Record<string, unknown>)[name], own, schema, deeper);
  }
  return sum;
}

/** The type of an object that may be one of several. */
function concrete(value: object, type: GraphQLNamedType, schema: GraphQLSchema) {
  if (isObjectType(type)) return type;
  const resolve = (type as GraphQLInterfaceType).resolveType as (value: object) => string;
  return schema.getType(resolve(value)) as GraphQLObjectType;
}
