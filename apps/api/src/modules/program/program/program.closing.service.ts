import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import type { Key } from '#kernel/ids';

/** Gives the titles of what is still open in a program. */
export type OpenWork = (ctx: Context, program: Key) => Promise<string[]>;

const known: OpenWork[] = [];

/** Lets a program be closed only in the knowledge of what a slice of its parts calls open. */
export const declareOpenWork = (find: OpenWork): void => void known.push(find);

/** Titles that a refusal names; the others are counted. */
const NAMED = 5;

/** What is still open in a program, as a warning that `evenSo` passes by. */
export async function openWorkFaults(ctx: Context, program: Key): Promise<Fault[]> {
  const titles = (await Promise.all(known.map((find) => find(ctx, program)))).flat();
  if (titles.length === 0) return [];
  const more = titles.length > NAMED ? ['…'] : [];
  const params = { count: titles.length, titles: [...titles.slice(0, NAMED), ...more].join(' · ') };
  return [{ code: 'OPEN_WORK', field: ['input', 'evenSo'], params }];
}
