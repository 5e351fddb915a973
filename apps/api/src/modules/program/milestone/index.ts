import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { declareOpenWork } from '#modules/program/program/program.closing.service';
import { program } from '#modules/program/program/program.verbs';
import { Milestone } from './milestone.entity.ts';
import { milestoneRows } from './milestone.query.ts';
import { MilestoneLinks, MilestonesResolver } from './milestone.resolver.ts';
import { milestoneTodos } from './milestone.todo.ts';
import { moveVerbs } from './milestone.move.verbs.ts';
import { milestone, milestoneVerbs, openMilestones, programVerbs } from './milestone.verbs.ts';
import { milestoneFaults } from './milestone.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Milestone', true> {}
}

declareOpenWork(openMilestones);

export const milestoneModule: SliceModule = {
  name: 'milestone',
  entities: [Milestone],
  demo: () => import('./demo/milestone.demo.ts'),
  nodes: { Milestone: node('mil', milestoneRows) },
  faults: milestoneFaults,
  todos: milestoneTodos,
  prices: { addMilestones: 120 },
  verbs: [published(program, programVerbs, moveVerbs), published(milestone, milestoneVerbs)],
  resolvers: [MilestoneLinks, MilestonesResolver],
};
