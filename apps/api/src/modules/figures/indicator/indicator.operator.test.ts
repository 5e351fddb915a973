import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  auditOf,
  drafted,
  newIndicator,
  platform,
  read,
  SHANGCHENG,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let operator: Send;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.actAs('operator');
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const ours = { districtId: null };

describe("the platform's operator", () => {
  it('defines an indicator for every district, with its audit entry', async () => {
    const made = await newIndicator(operator, 'FOR_ALL', ours);
    expect(made).toMatchObject({ owner: null, version: 1 });
    for (const login of ['xiaoying.staff', 'lingwu.admin', 'yiyou.member']) {
      expect(await read(await world.actAs(login), made.id)).toEqual(made);
    }
    expect(await auditOf(world, 'FOR_ALL')).toMatchObject([
      { verb: 'createIndicator', before: null, district_id: 0, login: 'operator' },
    ]);
  });

  it('changes, closes and opens what is the platform’s', async () => {
    const { id } = await newIndicator(operator, 'CHANGED', ours);
    const change = { id, expectedVersion: 1, name: '改名', closed: true };
    const { data } = await act(operator, 'updateIndicator', change);
    expect(data!.updateIndicator!.indicator).toMatchObject({ name: '改名', version: 2 });
    const stale = await act(operator, 'updateIndicator', change);
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await auditOf(world, 'CHANGED')).map(({ verb }) => verb)).toEqual([
      'createIndicator',
      'updateIndicator',
    ]);
  });

  it('adds a dimension for everybody', async () => {
    const indicatorId = platform('BRAND_COUNT');
    const input = { ...ours, indicatorId, dimension: { name: '老字号' } };
    const { data } = await act(operator, 'addIndicatorDimension', input);
    expect(data!.addIndicatorDimension!.userErrors).toEqual([]);
    const { dimensions } = (await read(await world.actAs('lingwu.admin'), indicatorId))!;
    expect(dimensions.map(({ name }) => name)).toContain('老字号');
    const again = await act(admin, 'addIndicatorDimension', { ...input, districtId: SHANGCHENG });
    expect(again.data!.addIndicatorDimension!.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('relates indicators for everybody, and ends that', async () => {
    const [fromId, toId] = [platform('BRAND_COUNT'), platform('AWARD_COUNT')];
    const input = { ...ours, fromId, toId, kind: 'PART_OF' };
    await act(operator, 'relateIndicators', input);
    const neighbour = await world.actAs('lingwu.admin');
    expect((await read(neighbour, toId))!.relations).toHaveLength(1);
    const back = { districtId: SHANGCHENG, fromId: toId, toId: fromId, kind: 'PART_OF' };
    const round = await act(admin, 'relateIndicators', back);
    expect(round.data!.relateIndicators!.userErrors).toMatchObject([{ code: 'CYCLE' }]);
    await act(operator, 'relateIndicators', { ...input, related: false });
    expect((await read(neighbour, toId))!.relations).toEqual([]);
  });

  it('is kept from nothing by what a district relates for itself, and is told nothing of it', async () => {
    const [a, b] = [platform('PLAN_ITEMS'), platform('MEDIA_MENTIONS')];
    const own = { districtId: SHANGCHENG, fromId: a, toId: b, kind: 'PART_OF' };
    await act(admin, 'relateIndicators', own);
    const back = { ...ours, fromId: b, toId: a, kind: 'PART_OF' };
    const { data } = await act(operator, 'relateIndicators', back);
    expect(data!.relateIndicators!.userErrors).toEqual([]);
    // The district sees both, may end its own, and is computed for as before.
    expect((await read(admin, a))!.relations).toHaveLength(2);
    const unitId = SHANGCHENG;
    const checked = await admin<{ runChecks: { userErrors: object[] } }>(
      'mutation ($input: RunChecksInput!) { runChecks(input: $input) { userErrors { code } } }',
      { input: { unitId } },
    );
    expect(checked.data?.runChecks.userErrors).toEqual([]);
    const ended = await act(admin, 'relateIndicators', { ...own, related: false });
    expect(ended.data!.relateIndicators!.userErrors).toEqual([]);
  });

  it('relates and refines no indicator of a district for everybody', async () => {
    const { id } = await newIndicator(admin, 'OWN');
    const relation = { ...ours, fromId: id, toId: platform('POST_COUNT'), kind: 'PART_OF' };
    const { data } = await act(operator, 'relateIndicators', relation);
    expect(data!.relateIndicators!.userErrors).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'fromId'] },
    ]);
    const dimension = { ...ours, indicatorId: id, dimension: { name: '楼道' } };
    const { errors } = await act(operator, 'addIndicatorDimension', dimension);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('takes no code twice, but one that a district has for itself', async () => {
    await newIndicator(admin, 'SHARED');
    expect(await newIndicator(operator, 'SHARED', ours)).toMatchObject({ owner: null });
    const again = await act(operator, 'createIndicator', { ...drafted('SHARED'), ...ours });
    expect(again.data!.createIndicator!.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });
});
