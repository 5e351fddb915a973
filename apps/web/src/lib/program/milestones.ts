import type { ListedMilestoneFragment } from '#lib/gql/graphql.ts';
import type { Move } from '#lib/kit/move.ts';
import { m } from '#lib/paraglide/messages.js';
import { DropMilestone, FinishMilestone, StartMilestone } from './milestone.gql.ts';

/** The moves of a milestone in the order in which they are offered; see docs/lifecycles.md. */
export const milestoneMoves = (): Move[] => [
  {
    ...{ verb: 'startMilestone', from: ['PLANNED'], document: StartMilestone },
    ...{ label: m.milestone_start(), said: m.milestone_started },
  },
  {
    // Says what came of it where others say why.
    ...{ verb: 'finishMilestone', from: ['PLANNED', 'STARTED'] },
    ...{ document: FinishMilestone as unknown as Move['document'], reason: 'needed' },
    ...{ asks: { field: 'words', label: m.milestone_words(), max: 2000 } },
    ...{ label: m.milestone_finish(), hint: m.milestone_finish_hint() },
    said: m.milestone_finished,
  },
  {
    ...{ verb: 'dropMilestone', from: ['PLANNED', 'STARTED'], document: DropMilestone },
    ...{ label: m.milestone_drop(), reason: 'needed', hint: m.milestone_drop_hint() },
    said: m.milestone_dropped,
  },
];

export interface Lying {
  row: ListedMilestoneFragment;
  /** How many it lies below, from 0. */
  depth: number;
}

/**
 * Each below what it is a part of and after what was added there before it. A list by position has
 * every parent before its parts, on an earlier page too.
 */
export function inTree(milestones: readonly ListedMilestoneFragment[]): Lying[] {
  const known = new Set(milestones.map(({ id }) => id));
  const below = new Map<string | null, ListedMilestoneFragment[]>();
  for (const row of milestones) {
    const parent = row.parent && known.has(row.parent.id) ? row.parent.id : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const from = (id: string | null, depth: number): Lying[] =>
    (below.get(id) ?? []).flatMap((row) => [{ row, depth }, ...from(row.id, depth + 1)]);
  return from(null, 0);
}
