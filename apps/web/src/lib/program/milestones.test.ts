import { describe, expect, it } from 'vitest';
import { MilestoneState } from '#lib/gql/graphql.ts';
import { inTree } from './milestones.ts';

const row = (id: string, parent?: string) => ({
  ...{ id, title: id, version: 1, state: MilestoneState.Planned, late: false, viewerCan: [] },
  ...{ dueOn: null, words: null },
  parent: parent === undefined ? null : { id: parent },
});

describe('milestones in the order of their adding', () => {
  it('stand below what they are parts of, and after its earlier parts', () => {
    const added = [row('摸底'), row('入户', '摸底'), row('公示'), row('录入', '入户')];
    const later = [...added, row('复核', '摸底')];
    expect(inTree(later).map(({ row: { id }, depth }) => [id, depth])).toEqual([
      ['摸底', 0],
      ['入户', 1],
      ['录入', 2],
      ['复核', 1],
      ['公示', 0],
    ]);
  });

  it('are all there, one whose parent is not among them too', () => {
    expect(inTree([row('入户', '摸底')])).toMatchObject([{ depth: 0 }]);
  });
});
