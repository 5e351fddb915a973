import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { daysOf } from '#kernel/days';
import type { InputClass } from '#kernel/declared';
import { partsOf } from '#kernel/input';
import { wordsOf } from '#kernel/words';

type Rules<Rule> = (type: InputClass) => [name: string, rule: Rule][];

/** The rules of an input and of the input objects in it, by the paths of their fields. */
function ruled<Rule>({ name }: GraphQLInputObjectType, rulesOf: Rules<Rule>) {
  const within = (type: InputClass, path: string): [path: string, rule: Rule][] => [
    ...rulesOf(type).map(([field, rule]): [string, Rule] => [path + field, rule]),
    ...partsOf(type).flatMap(([field, part]) => within(part, `${path}${field}.`)),
  ];
  const found = getMetadataStorage().inputTypes.find((type) => type.name === name);
  return found ? within(found.target as InputClass, '') : [];
}

/** The texts of an input and of the input objects in it, by their paths. */
export const textsOf = (input: GraphQLInputObjectType) => ruled(input, wordsOf);

/** The days of an input that follow another, each with that. */
export const followingDaysOf = (input: GraphQLInputObjectType) =>
  ruled(input, daysOf).flatMap(([path, { notBefore, after }]): [path: string, first: string][] => {
    const first = notBefore ?? after;
    return first ? [[path, path.replace(/[^.]+$/, first)]] : [];
  });

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
