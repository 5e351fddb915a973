import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const DEPTH_MAX = 9;

/** Values worth trying for a scalar; the ids and codes of rows are mixed in. */
export type Scalars = Record<string, string[]>;

/**
 * Valid queries over a schema: random fields, aliases, fragments on every possible type, arguments
 * of every input type. What comes out always passes validation; whether it may be answered is the
 * server's to say.
 */
export function randomQueries(schema: GraphQLSchema, scalars: Scalars): fc.Arbitrary<string> {
  return fc.noShrink(fc.infiniteStream(fc.nat())).map((stream) => {
    const pick = (below: number) => (stream.next().value as number) % below;
    const dice = { pick, scalars, aliases: 0 };
    return `query { ${selection(schema, schema.getQueryType()!.name, 1, dice)} }`;
  });
}

interface Dice {
  pick: (below: number) => number;
  scalars: Scalars;
  aliases: number;
}

function selection(schema: GraphQLSchema, typeName: string, depth: number, dice: Dice): string {
  const type = schema.getType(typeName)!;
  const parts = ['__typename'];
  const fields =
    'getFields' in type
      ? Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
      : [];
  const usable = fields.filter(
    (field) => depth < DEPTH_MAX || !isCompositeType(getNamedType(field.type)),
  );
  const wanted = depth === 1 ? 1 : 1 + dice.pick(4);
  for (let at = 0; at < wanted && usable.length > 0; at += 1) {
    parts.push(fieldOf(schema, usable[dice.pick(usable.length)]!, depth, dice));
  }
  if (isAbstractType(type) && depth < DEPTH_MAX) {
    const possible = schema.getPossibleTypes(type);
    const { name } = possible[dice.pick(possible.length)]!;
    parts.push(`... on ${name} { ${selection(schema, name, depth + 1, dice)} }`);
  }
  return parts.join(' ');
}

function fieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  dice: Dice,
): string {
  const args = field.args.flatMap((arg) => argument(arg, dice)).join(', ');
  const named = getNamedType(field.type);
  const below = isCompositeType(named)
    ? ` { ${selection(schema, named.name, depth + 1, dice)} }`
    : '';
  dice.aliases += 1;
  return `a${dice.aliases}: ${field.name}${args && `(${args})`}${below}`;
}

function argument(arg: GraphQLArgument, dice: Dice): string[] {
  const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
  if (!required && dice.pick(3) > 0) return [];
  return [`${arg.name}: ${valueOf(arg.type, dice, arg.name)}`];
}

function valueOf(type: GraphQLInputType, dice: Dice, name: string, some = false): string {
  if (isNonNullType(type)) return valueOf(type.ofType, dice, name, true);
  if (isListType(type)) return `[${valueOf(type.ofType, dice, name)}]`;
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[dice.pick(values.length)]!.name;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || dice.pick(2) > 0,
    );
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type, dice, field.name)}`).join(', ')} }`;
  }
  const known = dice.scalars[name] ?? dice.scalars[type.name] ?? ['null'];
  const values = known.filter((value) => !some || value !== 'null');
  return values[dice.pick(values.length)]!;
}
