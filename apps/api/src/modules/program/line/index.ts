import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { WorkLine } from './line.entity.ts';
import { workLineRows } from './line.query.ts';
import { WorkLineResolver } from './line.resolver.ts';
import { workLine, workLineVerbs } from './line.verbs.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'WorkLine', true> {}
}

export const lineModule: SliceModule = {
  name: 'line',
  entities: [WorkLine],
  nodes: { WorkLine: node('wln', workLineRows) },
  verbs: [published(workLine, workLineVerbs)],
  resolvers: [WorkLineResolver],
};
