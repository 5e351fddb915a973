import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { actOnFigure, payloadOf } from './figure-fixture.ts';
import { act, newIndicator } from './indicator-fixture.ts';
import { indicatorId, type Planting, plantFigure, plantProgram } from './total-fixture.ts';
import { openWorld, placeId, type Send, type World } from './world.ts';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

type Row = [unit: string, value: number | null, more?: Partial<Planting>];
let year = 1900;

/** Plants figures of one year and tells which of them the district's admin sees as they are. */
async function visible(...rows: Row[]): Promise<boolean[]> {
  year += 1;
  const span = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const ids: string[] = [];
  for (const [unit, value, more] of rows) {
    ids.push(await plantFigure(world, { unit, code: 'CASE_ACTIONS', value, ...span, ...more }));
  }
  return Promise.all(ids.map(isShown));
}

async function isShown(id: string): Promise<boolean> {
  const { data } = await admin<{ node: { hidden: boolean } }>(
    'query ($id: ID!) { node(id: $id) { ... on Figure { hidden } } }',
    { id: globalId('Figure', { districtId: 1, id }) },
  );
  return !data!.node.hidden;
}

const exactly = (value: number) => ({ bounds: `[${value},${value}]`, qualifier: 'RANGE' });

describe('a small cell is not the whole less the rest', () => {
  it('when parts differ from the whole by unit and by dimension', async () => {
    const seen = await visible(
      ['xiaoying', 55],
      ['laozheda', 52, { dimension: 'x' }],
      ['changmingsi', 3, { dimension: 'y' }],
    );
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });

  it('when the level between says nothing', async () => {
    const seen = await visible(['shangcheng', 55], ['laozheda', 52], ['changmingsi', 3]);
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });

  it('when a hidden street is the district less its other streets', async () => {
    const seen = await visible(
      ['shangcheng', 48],
      ['ziyang', 30],
      ['xiaoying', 18],
      ['laozheda', 9],
      ['changmingsi', 9],
    );
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });

  it('when the parts are counted by another word of the same kind', async () => {
    const other = { measure: 'CHANG' };
    const seen = await visible(
      ['xiaoying', 55],
      ['laozheda', 52, other],
      ['changmingsi', 3, other],
    );
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });

  it('when the rest is a range of one number', async () => {
    const seen = await visible(
      ['xiaoying', 55],
      ['laozheda', null, exactly(52)],
      ['changmingsi', 3],
    );
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });

  it('when the whole is a range of one number', async () => {
    const seen = await visible(
      ['xiaoying', null, exactly(18)],
      ['laozheda', 9],
      ['changmingsi', 9],
    );
    expect(seen[0]).toBe(false);
  });

  it('when the cover of it adds up from its own dimensions', async () => {
    const [whole, x, y] = await visible(
      ['xiaoying', 55],
      ['laozheda', 30, { dimension: 'x' }],
      ['laozheda', 22, { dimension: 'y' }],
      ['laozheda', 52],
      ['changmingsi', 3],
    );
    expect([whole, x, y]).not.toEqual([true, true, true]);
  });

  it('when participants report parts of a joint result', async () => {
    const programId = await plantProgram(world, 'changmingsi', ['laozheda', 'zijin']);
    const joint = { programId, owner: 'changmingsi' };
    const seen = await visible(
      ['changmingsi', 55, joint],
      ['laozheda', 52, joint],
      ['zijin', 3, joint],
    );
    expect(seen.slice(0, 2)).not.toEqual([true, true]);
  });
});

interface Shown {
  node: { value: string | null; bounds: { lower: { value: string }; upper: { value: string } } };
}

/** What the admin is told of a figure that a community recorded. */
async function told(indicator: string, quantity: object, basis?: string): Promise<Shown['node']> {
  year += 1;
  const { figure } = payloadOf(
    await actOnFigure(await world.actAs('changmingsi.worker'), 'recordFigure', {
      unitId: await placeId(world, '长明寺巷社区'),
      indicatorId: indicator,
      basis,
      period: { start: `${year}-01-01`, end: `${year + 1}-01-01` },
      quantity,
      source: { kind: 'ENTRY', title: '台账' },
    }),
  );
  const { data } = await admin<Shown>(
    `query ($id: ID!) { node(id: $id) { ... on Figure {
       value bounds { lower { value } upper { value } } } } }`,
    { id: figure!.id },
  );
  return data!.node;
}

describe('what is said of a sensitive figure', () => {
  it('stays true when it is hidden', async () => {
    const rate = { measure: '%', basis: 'RATIO', rule: 'RECOMPUTE', sensitive: true };
    const share = (await newIndicator(admin, 'SENSITIVE_RATE', { ...rate, name: '改善率' })).id;
    const cases = indicatorId('CASE_ACTIONS');
    expect((await told(share, { value: '60' })).bounds).toBeNull();
    const fewer = await told(cases, { value: '-3' }, 'DELTA');
    const perhapsNone = await told(cases, { wording: '不足5次' });
    const lowest = [fewer, perhapsNone].map(({ bounds }) => Number(bounds.lower.value));
    expect(lowest).toEqual([-10, 0]);
  });

  it('is not opened to the admin by a switch of their own', async () => {
    const { id, version } = await newIndicator(admin, 'OWN_CASES', { sensitive: true });
    expect((await told(id, { value: '4' })).value).toBeNull();
    await act(admin, 'updateIndicator', { id, expectedVersion: version, sensitive: false });
    const { data } = await admin<{ unit: { figures: { nodes: { value: string | null }[] } } }>(
      `query ($unit: ID!, $indicator: ID!) { unit(id: $unit) {
         figures(first: 5, indicator: $indicator) { nodes { value } } } }`,
      { unit: await placeId(world, '长明寺巷社区'), indicator: id },
    );
    expect(data!.unit.figures.nodes).toEqual([{ value: null }]);
  });
});
