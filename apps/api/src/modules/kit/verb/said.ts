import type { ClassType } from 'type-graphql';
import { fieldsOf, storedFields } from '#kernel/input';
import { wordsOf } from '#kernel/words';
import type { Move } from '#modules/kit/step/lifecycle';
import { brings } from './moved.ts';
import type { Noun, Owned } from './noun.ts';

/** Fields of an input that say what is done to, by whom, and against what. */
const NAMING = ['id', 'unitId', 'expectedVersion', 'sideId', 'evenSo'];
/** Characters of a step's reason. */
const REASON_MAX = 500;

/**
 * Looks at how a verb is said.
 *
 * @throws Error where it would write a row that is part of another (its content is written by a verb of
 *   that, which asks that one's version and is kept among its authors), write columns before a move of
 *   others than staff, or leave unstored what its input declares
 * @param own whether it says itself what is stored
 */
export function wellSaid<Row extends Owned>(
  { name, life, rows }: Noun<Row>,
  input: ClassType<object>,
  own: boolean,
  { move, of = 'id' }: { move?: Move<string> | null; of?: string } = {},
): void {
  const wrong = (why: string) => new Error(`${input.name} of ${name} ${why}.`);
  const parent = life?.subject?.parent;
  const writes = move ? own && !brings(move) : true;
  if (writes && parent) throw wrong(`is for a verb of its ${parent.table}`);
  if (writes && move?.who.some((who) => who !== 'STAFF')) {
    throw wrong('writes columns before a move, which staff alone may');
  }
  const reason = wordsOf(input).find(([field]) => field === 'reason')?.[1];
  if (move && reason && reason.max > REASON_MAX) throw wrong('takes a longer reason than a step');
  if (own) return;
  const stored = move ? ['reason'] : storedFields(input).filter((field) => field in rows.columns);
  const left = fieldsOf(input).filter((field) => ![...NAMING, of, ...stored].includes(field));
  if (left.length > 0) throw wrong(`does not store ${left}`);
}
