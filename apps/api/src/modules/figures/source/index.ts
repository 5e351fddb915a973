import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { Source } from './source.entity.ts';
import { sourceRows } from './source.query.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Source', true> {}
}

export const sourceModule: SliceModule = {
  name: 'source',
  entities: [Source],
  demo: () => import('./source.demo.ts'),
  nodes: { Source: node('src', sourceRows) },
};
