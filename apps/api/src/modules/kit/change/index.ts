import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { Change } from './change.entity.ts';
import { changeRows } from './change.query.ts';
import { ChangeFieldsResolver } from './changes.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Change', true> {}
}

export const changeModule: SliceModule = {
  name: 'change',
  entities: [Change],
  nodes: { Change: node('chg', changeRows) },
  resolvers: [ChangeFieldsResolver],
};
