import { describe, expect, it } from 'vitest';
import { MilestoneState } from '#lib/gql/graphql.ts';
import { beforeIt, placeOf, placesFor, type Way } from './milestone-places.ts';
import { inTree } from './milestones.ts';

const row = (id: string, parent?: string, state: MilestoneState = MilestoneState.Planned) => ({
  ...{ id, title: id, version: 1, state, late: false, viewerCan: [] },
  ...{ dueOn: null, words: null },
  parent: parent === undefined ? null : { id: parent },
});

/** 摸底 (入户 (录入), 复核), 公示, 归档 (done). */
const ALL = inTree([
  row('摸底'),
  row('入户', '摸底'),
  row('录入', '入户'),
  row('复核', '摸底'),
  row('公示'),
  row('归档', undefined, MilestoneState.Done),
]);
const of = (id: string) => ALL.find((one) => one.row.id === id)!;
const way = (id: string, to: Way) => {
  const place = placeOf(ALL, of(id), to);
  return place && [place.parentId, place.afterId];
};

describe('a step of a milestone', () => {
  it('goes up and down among the parts of the same, and no further', () => {
    expect([way('摸底', 'up'), way('公示', 'up'), way('归档', 'up')]).toEqual([
      null,
      [null, null],
      [null, '摸底'],
    ]);
    expect([way('入户', 'down'), way('复核', 'down'), way('归档', 'down')]).toEqual([
      ['摸底', '复核'],
      null,
      null,
    ]);
  });

  it('goes below the one above it, at most three levels deep, and below nothing that is over', () => {
    expect([way('公示', 'in'), way('复核', 'in'), way('入户', 'in')]).toEqual([
      ['摸底', '复核'],
      ['入户', '录入'],
      null,
    ]);
    const after = inTree([row('归档', undefined, MilestoneState.Done), row('总结')]);
    expect(placeOf(after, after[1]!, 'in')).toBeNull();
  });

  it('goes a level up, after what it was a part of', () => {
    expect([way('摸底', 'out'), way('复核', 'out'), way('录入', 'out')]).toEqual([
      null,
      [null, '摸底'],
      ['摸底', '入户'],
    ]);
  });
});

describe('where a milestone can go', () => {
  it('is what is open and not its own, where its parts fit', () => {
    const names = (id: string) => placesFor(ALL, of(id).row).map(({ id: name }) => name);
    expect(names('入户')).toEqual(['摸底', '公示']);
    expect(names('录入')).toEqual(['摸底', '入户', '复核', '公示']);
    expect(names('摸底')).toEqual([]);
    expect([beforeIt(ALL, of('复核').row), beforeIt(ALL, of('摸底').row)]).toEqual(['入户', null]);
  });
});
