import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoveredRows } from '#test/partner-terms';
import { sendAs } from '#test/row-door';
import {
  type Asked,
  askTotal,
  demoProgram,
  lackOf,
  plantFigure,
  totalIn,
  written,
} from '#test/total-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const rooms = { code: 'VENUE_USE_COUNT', from: '2022-01-01', until: '2023-01-01' };
  await plantFigure(world, { ...rooms, unit: 'changmingsi', value: 5 });
  await plantFigure(world, { ...rooms, unit: 'zijin', value: 20 });
  await plantFigure(world, { ...rooms, unit: 'ziyang', value: 300 });
});
afterAll(() => world.close());

const PERIOD = { start: '2022-01-01', end: '2023-01-01' };
const at = async (send: Send, place: string, code = 'VENUE_USE_COUNT'): Promise<Asked> =>
  askTotal(send, await placeId(world, place), code, { period: PERIOD });

const ACTORS: [string, string, string, number, number][] = [
  ['shangcheng.admin', '上城区', '[325,)', 11, 11],
  ['xiaoying.staff', '上城区', '[25,)', 8, 11],
  ['xiaoying.lead', '小营街道', '[25,)', 8, 8],
  ['ziyang.staff', '上城区', '[300,)', 2, 11],
  ['ziyang.staff', '紫阳街道', '[300,300]', 2, 2],
  ['changmingsi.worker', '小营街道', '[5,)', 1, 8],
  ['changmingsi.worker', '长明寺巷社区', '[5,5]', 1, 1],
];

describe('a total', () => {
  it.each(ACTORS)('shows %s at %s %s of %i units out of %i', async (login, place, ...expected) => {
    const total = totalIn(await at(await world.actAs(login), place));
    const { bounds, visibleUnits, totalUnits } = total;
    expect([written(bounds), visibleUnits, totalUnits]).toEqual(expected);
  });

  it('says of units that the reader does not see that they are missing to it, not which', async () => {
    const total = totalIn(await at(await world.actAs('xiaoying.staff'), '上城区'));
    expect(lackOf(total).missing).not.toContain('紫阳街道');
    expect(lackOf(total).missing).toContain('大学路社区');
    const unseen = ['上城区', '紫阳街道', '青少年心理健康共融中心'];
    const count = lackOf(total).missing.length + unseen.length;
    expect(total.notes[0]!.message).toBe(
      `Units whose figures are missing or incomplete: ${count}. The total is “at least”.`,
    );
  });

  it('is not there for a neighbouring district, whose unit is NOT_FOUND', async () => {
    const { data, errors } = await at(await world.actAs('xiaoshan.admin'), '小营街道');
    expect(data).toEqual({ unit: null });
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('is not there for a neighbouring street, whose unit is NOT_FOUND', async () => {
    const { errors } = await at(await world.actAs('ziyang.staff'), '小营街道');
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('is null for the operator of the platform, who sees no figures', async () => {
    const { data, errors } = await at(await world.actAs('operator'), '上城区');
    expect([data!.unit.total, errors]).toEqual([null, undefined]);
  });
});

describe('a partner', () => {
  const partner = async (groups: string[], starts = '2021-01-01') => {
    const terms = { groups, starts, covers: { units: ['child' as const] } };
    const { token } = await new CoveredRows(world).partnerWith(terms);
    return sendAs(world, token);
  };

  it('counts the units of its agreement alone, and says so of a unit above', async () => {
    const send = await partner(['OUTCOMES']);
    const own = totalIn(await at(send, '长明寺巷社区'));
    expect([written(own.bounds), own.visibleUnits]).toEqual(['[5,5]', 1]);
    const above = totalIn(await at(send, '小营街道'));
    expect([written(above.bounds), above.visibleUnits, above.totalUnits]).toEqual(['[5,5]', 1, 1]);
    expect(above.notes).toMatchObject([{ code: 'COVERED_ONLY' }]);
    expect(own.notes).toEqual([]);
    expect(above.missingUnits).toEqual([]);
  });

  it('counts a unit as seen for the dates of its agreement alone', async () => {
    const send = await partner(['OUTCOMES'], '2022-07-01');
    expect((await at(send, '长明寺巷社区')).data!.unit.total).toBeNull();
    const month = { period: { start: '2022-08-01', end: '2022-09-01' } };
    const unit = await placeId(world, '长明寺巷社区');
    const inside = totalIn(await askTotal(send, unit, 'VENUE_USE_COUNT', month));
    expect(inside).toMatchObject({ visibleUnits: 1, refusal: { code: 'NO_FIGURES' } });
  });

  it('is told that totals are withheld where no agreement grants outcomes', async () => {
    const { data, extensions } = await at(await partner(['ATTENDANCE']), '长明寺巷社区');
    expect(data!.unit.total).toBeNull();
    expect(extensions!.withheld).toContainEqual({ field: 'Community.total', group: 'OUTCOMES' });
  });

  it('of one program alone counts just that, as it is shown, and learns of no other unit', async () => {
    await plantFigure(world, {
      ...{
        unit: 'xiaoying',
        code: 'DONATION_QTY',
        value: 40,
        from: '2022-01-01',
        until: '2023-01-01',
      },
      programId: demoProgram('charity-circle'),
    });
    const send = await world.actAs('yiyou.owner');
    const total = totalIn(await at(send, '小营街道', 'DONATION_QTY'));
    expect(total).toMatchObject({
      ...{ value: '40', qualifier: 'EXACT', visibleUnits: 1, totalUnits: 1, missingUnits: [] },
      ...{ figures: [{ unit: { name: '小营街道' } }], notes: [{ code: 'COVERED_ONLY' }] },
    });
    await plantFigure(world, {
      ...{ unit: 'xiaoying', code: 'DONATION_QTY', value: 200, qualifier: 'ODD' },
      ...{ bounds: '[200,300)', from: '2023-01-01', until: '2024-01-01' },
      programId: demoProgram('charity-circle'),
    });
    const period = { start: '2023-01-01', end: '2024-01-01' };
    const place = await placeId(world, '小营街道');
    const odd = totalIn(await askTotal(send, place, 'DONATION_QTY', { period }));
    expect([written(odd.bounds), odd.visibleUnits, odd.totalUnits]).toEqual(['[200,300)', 1, 1]);
    const district = totalIn(await at(send, '上城区', 'DONATION_QTY'));
    expect([written(district.bounds), district.totalUnits]).toEqual(['[40,40]', 1]);
    expect((await at(send, '小营街道')).data!.unit.total).toBeNull();
  });
});
