import type { ClassType } from 'type-graphql';
import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { changesField } from '#modules/kit/change/changes';
import { historyOf } from '#modules/kit/step/history';
import type { Lifecycle } from '#modules/kit/step/lifecycle';
import type { Verb } from './acting.ts';
import { movesOf } from './moves.ts';
import { mutations } from './mutations.ts';
import type { Named, Noun, Owned } from './noun.ts';
import { nounPermissions, unitPermissions } from './viewer-can.ts';

type Verbs<Row = never> = Readonly<Record<string, Verb<Row>>>;
type NamedVerb = readonly [name: string, verb: Verb];

/** A noun, or what is none, with verbs of it. */
export interface NounVerbs {
  noun: Named | Noun<never>;
  parts: readonly Verbs[];
}

/** Verbs of a noun for a slice's manifest; the moves of its lifecycle come by themselves. */
export function published<Row extends Owned>(
  noun: Noun<Row>,
  ...parts: readonly Verbs<Row>[]
): NounVerbs;
export function published(noun: Named, ...parts: readonly Verbs[]): NounVerbs;
export function published(noun: Named, ...parts: readonly Verbs[]): NounVerbs {
  return { noun, parts };
}

interface Slice {
  verbs?: readonly NounVerbs[];
}

const hasRows = (noun: Named | Noun<never>): noun is Noun<never> => 'rows' in noun;

/**
 * The nouns of all slices, each with its verbs, whichever slice says them.
 *
 * @throws Error when two of them say a verb or call a noun by the same name
 */
export function verbsByNoun(slices: readonly Slice[]): Map<Named, NamedVerb[]> {
  const found = new Map<Named, NamedVerb[]>();
  const said = new Set<string>();
  const once = (name: string) => {
    if (said.has(name)) throw new Error(`Two slices say ${name}.`);
    said.add(name);
  };
  for (const { noun, parts } of slices.flatMap(({ verbs = [] }) => verbs)) {
    if (!found.has(noun)) once(noun.name);
    const added = parts.flatMap((part) => Object.entries(part));
    const anew = new Set(added.map(([name]) => name));
    const plain = hasRows(noun) ? Object.entries<Verb>(movesOf(noun)) : [];
    // What changes columns before a move has the name of the move.
    const own = found.get(noun) ?? plain.filter(([name]) => !anew.has(name));
    for (const [name] of found.has(noun) ? added : [...own, ...added]) once(name);
    found.set(noun, [...own, ...added]);
  }
  return found;
}

/** The lifecycles of all nouns. */
export const livesOf = (slices: readonly Slice[]): Lifecycle[] =>
  [...verbsByNoun(slices).keys()].flatMap((noun) => (hasRows(noun) && noun.life) || []);

const made = new WeakMap<readonly Slice[], ClassType[]>();

/**
 * What publishes the verbs of all slices: a mutation for each, one payload and `viewerCan` for each
 * noun, `steps` where it has a lifecycle, and `viewerCan` of units. Made once, since TypeGraphQL
 * remembers every class.
 *
 * @throws Error as {@link verbsByNoun}
 */
export function verbResolvers(slices: readonly Slice[]): ClassType[] {
  const before = made.get(slices);
  if (before) return before;
  const nouns = [...verbsByNoun(slices)];
  const inUnits = nouns.flatMap(([, verbs]) =>
    verbs.flatMap(([name, { does, offered }]) =>
      'unit' in offered ? [[name, { does, may: offered.unit }] as const] : [],
    ),
  );
  const resolvers = [
    unitPermissions(Object.fromEntries(inUnits)),
    ...nouns.flatMap(([noun, verbs]) => resolversOf(noun, verbs)),
  ];
  made.set(slices, resolvers);
  return resolvers;
}

function resolversOf(noun: Named | Noun<never>, verbs: readonly NamedVerb[]): ClassType[] {
  if (!hasRows(noun)) return [mutations(noun, verbs)];
  const read = (ctx: Context, key: Key): Promise<object | null> =>
    noun.shown ? ctx.read.byKey(noun.shown, key) : ctx.read.byKey(noun.rows, key);
  const own = verbs.filter(([, { offered }]) => 'row' in offered);
  return [
    mutations(noun, verbs, read),
    ...(own.length > 0 ? [nounPermissions(noun, Object.fromEntries(own))] : []),
    ...(noun.life ? [historyOf(noun.type)] : []),
    ...(noun.told && !noun.toldIn ? [changesField(noun.type)] : []),
  ];
}
