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
    ...{ label: m.milestone_finish(), said: m.milestone_finished },
  },
  {
    ...{ verb: 'dropMilestone', from: ['PLANNED', 'STARTED'], document: DropMilestone },
    ...{ label: m.milestone_drop(), reason: 'needed', said: m.milestone_dropped },
  },
];

/** How deep each lies below others, from 0; one whose parent is on another page counts as the first. */
export function depthsOf(milestones: readonly ListedMilestoneFragment[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of milestones) {
    depths.set(id, parent ? (depths.get(parent.id) ?? 0) + 1 : 0);
  }
  return depths;
}
