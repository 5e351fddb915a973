import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type { MilestoneInput } from './milestone.input.ts';
import { LEVELS_MAX } from './milestone.rule.ts';

/** A milestone that a program has already. */
export interface Standing {
  id: string;
  parentId: string | null;
  position: number;
  state: string;
  title: string;
  dueOn: string | null;
}

/** A milestone to be. */
export interface Planted {
  id: string;
  parentId: string | null;
  position: number;
  title: string | null;
  dueOn: string | null;
}

/** How many levels down a milestone lies; of none, 0. */
export function depthOf(standing: readonly Standing[], id: string | null): number {
  const found = standing.find((one) => one.id === id);
  return found ? 1 + depthOf(standing, found.parentId) : 0;
}

/** How many levels there are from a milestone down to the last of its parts, itself one of them. */
function heightOf(standing: readonly Standing[], id: string): number {
  const parts = standing.filter(({ parentId }) => parentId === id);
  return 1 + Math.max(0, ...parts.map((part) => heightOf(standing, part.id)));
}

/** Whether a milestone is another one or a part of it, however far down. */
function liesIn(standing: readonly Standing[], id: string | null, whole: string): boolean {
  if (id === null || id === whole) return id === whole;
  return liesIn(standing, standing.find((one) => one.id === id)?.parentId ?? null, whole);
}

/** What keeps a milestone from becoming a part of another one. */
export function belowFaults(
  standing: readonly Standing[],
  id: string,
  parentId: string | null,
): Fault[] {
  const field = ['input', 'parentId'];
  if (liesIn(standing, parentId, id)) return [{ code: 'PART_OF_ITSELF', field }];
  const depth = depthOf(standing, parentId) + heightOf(standing, id);
  return depth > LEVELS_MAX
    ? [{ code: 'TOO_DEEP_A_TREE', field, params: { limit: LEVELS_MAX } }]
    : [];
}

/** The milestone that another one comes after among the parts of the same; null where it comes first. */
export function beforeIt(standing: readonly Standing[], { id, parentId }: Standing) {
  const beside = standing.filter((one) => one.parentId === parentId);
  return beside[beside.findIndex((one) => one.id === id) - 1] ?? null;
}

/**
 * All milestones in their new order, each followed by its parts, when one of them has moved with its own.
 *
 * @param moved without {@link belowFaults}, with its new parent
 * @param after the part of that parent that it comes after; null: it comes first
 */
export function reordered(
  standing: readonly Standing[],
  moved: Standing,
  after: string | null,
): Standing[] {
  const others = standing.filter(({ id }) => id !== moved.id);
  const from = (below: string | null): Standing[] => {
    const parts = others.filter(({ parentId }) => parentId === below);
    const at = parts.findIndex(({ id }) => id === after) + 1;
    if (below === moved.parentId) parts.splice(at, 0, moved);
    return parts.flatMap((part) => [part, ...from(part.id)]);
  };
  return from(null).map((one, at) => ({ ...one, position: at + 1 }));
}

/** What is wrong with how lines are indented, beside each line. */
export function levelFaults(lines: readonly MilestoneInput[], depth: number): Fault[] {
  return lines.flatMap(({ level }, at): Fault[] => {
    const field = ['input', 'milestones', String(at), 'level'];
    const above = at === 0 ? 0 : lines[at - 1]!.level;
    if (level < 1) return [{ code: 'NOT_POSITIVE', field }];
    if (depth + level > LEVELS_MAX) {
      return [{ code: 'TOO_DEEP_A_TREE', field, params: { limit: LEVELS_MAX } }];
    }
    return level > above + 1 ? [{ code: 'NO_LINE_ABOVE', field }] : [];
  });
}

/**
 * The rows that lines become, each below the nearest line above that is less deep.
 *
 * @param lines without {@link levelFaults}
 * @param below the milestone that they are parts of; null: of none
 * @param after the last position that is taken
 */
export function planted(
  lines: readonly MilestoneInput[],
  below: string | null,
  after: number,
): Planted[] {
  const path: (string | null)[] = [below];
  return lines.map(({ title, dueOn = null, level }, at) => {
    const [id, parentId] = [newId(), path[level - 1]!];
    path[level] = id;
    return { id, parentId, position: after + at + 1, title: storedText(title), dueOn };
  });
}
