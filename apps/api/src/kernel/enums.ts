import { registerEnumType } from 'type-graphql';

/**
 * Publishes a closed set of values as a GraphQL enum, each value with its description.
 *
 * @returns the enum object, for use as a type function's result
 */
export function enumType<V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
) {
  const members = Object.fromEntries(Object.keys(values).map((v) => [v, v])) as { [K in V]: K };
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
  return members;
}

/**
 * A GraphQL enum whose values come from the slices: each adds its own before the schema is built.
 *
 * @returns the enum object, and `add` for a value with its description
 */
export function openEnum(name: string, description: string) {
  const members: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  registerEnumType(members, { name, description, valuesConfig });
  const add = (value: string, text: string): void => {
    if (members[value]) throw new Error(`Two slices say ${value} of ${name}.`);
    members[value] = value;
    valuesConfig[value] = { description: text };
  };
  return { members, add };
}
