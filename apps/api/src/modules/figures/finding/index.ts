import type { SliceModule } from '#modules/kit/slice/manifest';
import {
  FindingLinks,
  FindingResolver,
  FindingsResolver,
  UnitFindingsResolver,
} from './finding.resolver.ts';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { Finding } from './finding.entity.ts';
import { findingRows } from './finding.query.ts';
import { recheckUnits } from './finding.service.ts';
import { findingTallies, findingTodos } from './finding.todo.ts';
import { finding } from './finding.verbs.ts';
import { findingFaults } from './finding.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Finding', true> {}
}

export const findingModule: SliceModule = {
  name: 'finding',
  entities: [Finding],
  demo: () => import('./finding.demo.ts'),
  nodes: { Finding: node('fnd', findingRows) },
  faults: findingFaults,
  todos: findingTodos,
  tallies: findingTallies,
  verbs: [published(finding)],
  prices: { runChecks: 100 },
  derive: async (run, districtId, unitIds) =>
    void (await recheckUnits({ run }, districtId, unitIds)),
  resolvers: [FindingLinks, FindingResolver, UnitFindingsResolver, FindingsResolver],
};
