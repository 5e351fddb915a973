import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { StateMove, Step } from './step.entity.ts';
import { stepRows } from './step.query.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Step', true> {}
}

export const stepModule: SliceModule = {
  name: 'step',
  entities: [StateMove, Step],
  nodes: { Step: node('stp', stepRows) },
};
