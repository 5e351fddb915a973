import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { partsOf, wordsOf } from '#kernel/words';

type InputClass = Parameters<typeof wordsOf>[0];
type Text = [path: string, rule: ReturnType<typeof wordsOf>[number][1]];

/** The texts of an input and of the input objects in it, by their paths. */
export function textsOf({ name }: GraphQLInputObjectType): Text[] {
  const found = getMetadataStorage().inputTypes.find((type) => type.name === name);
  return found ? textsIn(found.target as InputClass) : [];
}

function textsIn(type: InputClass, path = ''): Text[] {
  const own = wordsOf(type).map(([name, rule]): Text => [path + name, rule]);
  return [...own, ...partsOf(type).flatMap(([name, part]) => textsIn(part, `${path}${name}.`))];
}

/** The paths of all that takes an id in an input, lists and the input objects in it. */
export function idPathsOf(input: GraphQLInputObjectType, path = ''): string[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (named.name === 'ID') return [path + name];
    return isInputObjectType(named) ? idPathsOf(named, `${path}${name}.`) : [];
  });
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What an input says at a path; of a list, its first says it. */
export const saidAt = (given: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => firstOf((at as Record<string, unknown> | null)?.[name]), given);

/** An input that says something else at a path, and that path as faults name it. */
export function withSaid(
  given: object,
  path: string,
  said: string,
): { input: object; field: string[] } {
  const [name = '', ...rest] = path.split('.');
  const old = (given as Record<string, unknown>)[name];
  const deep = rest.length > 0;
  const { input, field } = deep
    ? withSaid((firstOf(old) ?? {}) as object, rest.join('.'), said)
    : { input: said, field: [] };
  if (!Array.isArray(old)) return { input: { ...given, [name]: input }, field: [name, ...field] };
  return { input: { ...given, [name]: [input, ...old.slice(1)] }, field: [name, '0', ...field] };
}
