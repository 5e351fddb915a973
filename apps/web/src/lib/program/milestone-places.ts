import { LEVELS_MAX } from './milestone-lines.ts';
import type { Lying } from './milestones.ts';

/** Where a milestone goes: what it becomes a part of, and what it comes after; null: none. */
export interface Place {
  parentId: string | null;
  afterId: string | null;
}

export type Way = 'up' | 'down' | 'in' | 'out';

const OPEN: readonly string[] = ['PLANNED', 'STARTED'];
type All = readonly Lying[];

/** The one that it is a part of, as far as that is on the page. */
const wholeOf = (all: All, { row }: Lying) =>
  all.find((one) => one.row.id === row.parent?.id) ?? null;

/** What is a part of the same, in its order. */
const besideOf = (all: All, one: Lying) =>
  all.filter((other) => wholeOf(all, other)?.row.id === wholeOf(all, one)?.row.id);

/** How many levels its parts take, itself among them; they follow it. */
function heightOf(all: All, one: Lying): number {
  const at = all.indexOf(one);
  const end = all.findIndex(({ depth }, n) => n > at && depth <= one.depth);
  const own = all.slice(at, end < 0 ? all.length : end);
  return Math.max(...own.map(({ depth }) => depth)) - one.depth + 1;
}

/** Where one step up, down, below the one above it, or a level up leads; null where there is none. */
export function placeOf(all: All, one: Lying, way: Way): Place | null {
  const beside = besideOf(all, one);
  const at = beside.indexOf(one);
  const whole = wholeOf(all, one);
  const parentId = whole?.row.id ?? null;
  const above = beside[at - 1];
  if (way === 'up') return above ? { parentId, afterId: beside[at - 2]?.row.id ?? null } : null;
  if (way === 'down') {
    const below = beside[at + 1];
    return below ? { parentId, afterId: below.row.id } : null;
  }
  if (way === 'out') {
    if (!whole) return null;
    const upper = wholeOf(all, whole);
    if (upper && !OPEN.includes(upper.row.state)) return null;
    return { parentId: upper?.row.id ?? null, afterId: whole.row.id };
  }
  const fits = above && OPEN.includes(above.row.state);
  if (!fits || above.depth + 1 + heightOf(all, one) > LEVELS_MAX) return null;
  const parts = all.filter((other) => wholeOf(all, other)?.row.id === above.row.id);
  return { parentId: above.row.id, afterId: parts.at(-1)?.row.id ?? null };
}

/** What a milestone comes after among the parts of the same; null: it is the first. */
export function beforeIt(all: All, row: Lying['row']): string | null {
  const one = all.find((other) => other.row.id === row.id);
  const beside = one ? besideOf(all, one) : [];
  return one ? (beside[beside.indexOf(one) - 1]?.row.id ?? null) : null;
}

/** Those that a milestone can become a part of, and the one that it is a part of already. */
export function placesFor(all: All, row: Lying['row']) {
  const one = all.find((other) => other.row.id === row.id);
  if (!one) return [];
  const [at, height] = [all.indexOf(one), heightOf(all, one)];
  const end = all.findIndex(({ depth }, n) => n > at && depth <= one.depth);
  return all
    .filter((_, n) => n < at || (end >= 0 && n >= end))
    .filter(
      ({ row: { id, state }, depth }) =>
        id === row.parent?.id || (OPEN.includes(state) && depth + 1 + height <= LEVELS_MAX),
    )
    .map(({ row: { id, title }, depth }) => ({ id, title, depth }));
}
