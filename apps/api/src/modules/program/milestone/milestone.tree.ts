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
