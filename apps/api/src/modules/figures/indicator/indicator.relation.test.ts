import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  auditOf,
  counted,
  faultsOf,
  newIndicator,
  newIndicators,
  platform,
  read,
  relate,
  SHANGCHENG,
  XIAOSHAN,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

describe('relateIndicators', () => {
  it('relates a dimension to an indicator and ends it, each time with an audit entry', async () => {
    const dimensions = [{ name: '楼道' }];
    const { id } = await newIndicator(admin, 'PART', { dimensions });
    const [whole] = await newIndicators(admin, 'WHOLE');
    const { data, errors } = await relate(admin, [id, whole], { fromDimension: ' 楼道 ' });
    expect(errors).toBeUndefined();
    const relation = {
      kind: 'PART_OF',
      from: { code: 'PART' },
      fromDimension: '楼道',
      to: { code: 'WHOLE' },
      toDimension: null,
    };
    expect(data!.relateIndicators).toMatchObject({
      indicator: { id: whole, relations: [relation] },
      userErrors: [],
    });
    expect((await read(admin, id))!.relations).toEqual([relation]);
    const ended = await relate(admin, [id, whole], { fromDimension: '楼道', related: false });
    expect(ended.data!.relateIndicators!.indicator!.relations).toEqual([]);
    const change = expect.objectContaining({ fromDimension: '楼道', kind: 'PART_OF' });
    expect((await auditOf(world, 'WHOLE')).slice(1)).toMatchObject([
      { verb: 'relateIndicators', before: null, after: change },
      { verb: 'relateIndicators', before: change, after: null },
    ]);
  });

  it("relates the platform's indicators for the own district alone", async () => {
    const [from, to] = [platform('BRAND_COUNT'), platform('AWARD_COUNT')];
    await relate(admin, [from, to]);
    expect((await read(await world.actAs('ziyang.staff'), to))!.relations).toHaveLength(1);
    expect((await read(await world.actAs('xiaoshan.admin'), to))!.relations).toEqual([]);
  });

  it('takes two kinds of relation between the same two', async () => {
    const [from, to] = await newIndicators(admin, 'TWO_KINDS', 'OF_RATE');
    await relate(admin, [from, to], { kind: 'NUMERATOR' });
    const { data } = await relate(admin, [from, to], { kind: 'DENOMINATOR' });
    const kinds = data!.relateIndicators!.indicator!.relations.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['DENOMINATOR', 'NUMERATOR']);
  });

  it.each([
    ['an unknown component', { fromId: 'ind_nothing' }, 'UNKNOWN', 'fromId'],
    ['an unknown whole', { toId: SHANGCHENG }, 'UNKNOWN', 'toId'],
    [
      'an unknown dimension of the component',
      { fromDimension: '没有' },
      'UNKNOWN',
      'fromDimension',
    ],
    ['an unknown dimension of the whole', { toDimension: '没有' }, 'UNKNOWN', 'toDimension'],
    ['an empty dimension', { fromDimension: ' ' }, 'UNKNOWN', 'fromDimension'],
    ['a null character', { toDimension: '研\u0000学' }, 'UNKNOWN', 'toDimension'],
    ['a relation to itself', { toId: platform('POST_COUNT') }, 'CYCLE', 'toId'],
    [
      'a relation to itself with the same dimension',
      { toId: platform('POST_COUNT'), fromDimension: '顾问', toDimension: '顾问' },
      'CYCLE',
      'toId',
    ],
    [
      'a dimension that is part of itself with all dimensions',
      { toId: platform('POST_COUNT'), fromDimension: '顾问' },
      'CYCLE',
      'toId',
    ],
    ['an end of what does not hold', { related: false }, 'ALREADY_RELATED', 'toId'],
  ])('refuses %s', async (_, wrong, code, field) => {
    const before = await counted(world);
    const { data, errors } = await relate(
      admin,
      [platform('POST_COUNT'), platform('BRAND_COUNT')],
      wrong,
    );
    expect(errors).toBeUndefined();
    expect(data!.relateIndicators).toMatchObject({
      indicator: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await counted(world)).toEqual(before);
  });

  it('relates one dimension of an indicator to another', async () => {
    const id = platform('TALENT_STOCK');
    const dimensions = { fromDimension: '农创客', toDimension: '农村实用人才' };
    expect(await faultsOf(relate(admin, [id, id], dimensions))).toEqual([]);
    const back = { fromDimension: '农村实用人才', toDimension: '农创客' };
    expect(await faultsOf(relate(admin, [id, id], back))).toMatchObject([{ code: 'CYCLE' }]);
  });

  it('refuses what holds already, be it the own or the platform’s', async () => {
    const [from, to] = await newIndicators(admin, 'HELD', 'HOLDER');
    await relate(admin, [from, to]);
    expect(await faultsOf(relate(admin, [from, to]))).toMatchObject([{ code: 'ALREADY_RELATED' }]);
    const platforms = relate(admin, [platform('VENUE_USE_COUNT'), platform('VENUE_USE_REACH')], {
      kind: 'DENOMINATOR',
    });
    expect(await faultsOf(platforms)).toMatchObject([{ code: 'ALREADY_RELATED' }]);
  });

  it('leaves the relations of the platform to the platform', async () => {
    const to = platform('VENUE_USE_REACH');
    const more = { kind: 'DENOMINATOR', related: false };
    const { errors } = await relate(admin, [platform('VENUE_USE_COUNT'), to], more);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await read(admin, to))!.relations).toHaveLength(1);
  });

  it('does not know the indicators and dimensions of a neighbour', async () => {
    const neighbour = await world.actAs('xiaoshan.admin');
    const districtId = XIAOSHAN;
    const dimensions = [{ name: '茶园' }];
    const { id } = await newIndicator(neighbour, 'THEIRS', { districtId, dimensions });
    expect(await faultsOf(relate(admin, [id, platform('BRAND_COUNT')]))).toMatchObject([
      { code: 'UNKNOWN', field: ['input', 'fromId'] },
    ]);
    await act(neighbour, 'addIndicatorDimension', {
      districtId,
      indicatorId: platform('BRAND_COUNT'),
      dimension: { name: '茶园' },
    });
    const named = { fromDimension: '茶园' };
    expect(
      await faultsOf(relate(admin, [platform('BRAND_COUNT'), platform('POST_COUNT')], named)),
    ).toMatchObject([{ code: 'UNKNOWN', field: ['input', 'fromDimension'] }]);
  });

  it('refuses more relations than a list shows', async () => {
    const [hub, other] = await newIndicators(admin, 'HUB', 'SPOKE');
    await world.sql(
      `insert into indicator_relation (id, owner_district_id, from_id, to_id, kind)
       select gen_random_uuid(), 1, i.id, h.id, kind
         from indicator h, indicator i, unnest(array['PART_OF', 'TIER_OF', 'NUMERATOR']) kind
        where h.code = 'HUB' and i.owner_district_id is null
        order by i.code limit 100`,
    );
    expect((await read(admin, hub!))!.relations).toHaveLength(100);
    expect(await faultsOf(relate(admin, [other, hub]))).toMatchObject([
      { code: 'TOO_LARGE', field: ['input', 'toId'] },
    ]);
  });
});
