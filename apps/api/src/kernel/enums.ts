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
