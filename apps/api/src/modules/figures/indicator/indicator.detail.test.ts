import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IndicatorAnswer,
  newIndicator,
  platform,
  read,
  relate,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
let rooms: IndicatorAnswer;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  rooms = await newIndicator(admin, 'READING_ROOMS', {
    name: '阅览室',
    measure: '处',
    basis: 'STOCK',
    rule: 'SUM_AT_DATE',
    dimensions: [{ name: '夜间开放', nameEn: 'Open at night' }],
  });
  await relate(admin, [rooms.id, platform('VENUE_COUNT')]);
});
afterAll(() => world.close());

describe('an indicator', () => {
  it('says at which levels it is recorded, and whose it is', async () => {
    expect(await read(admin, platform('RATE_PER_1000'))).toMatchObject({
      levels: ['DISTRICT', 'STREET'],
      closedAt: null,
      owner: null,
    });
    expect(await read(admin, rooms.id)).toMatchObject({ owner: { name: '上城区' } });
    const partner = await world.actAs('yiyou.member');
    expect(await read(partner, rooms.id)).toMatchObject({ owner: { name: '上城区' } });
  });

  it('lists its dimensions by name, in both languages', async () => {
    const { dimensions } = (await read(admin, platform('INCOME_GAIN')))!;
    expect(dimensions).toEqual([
      {
        name: '月(户/人未明)',
        nameEn: 'A month, household or person not stated',
        kind: 'KIND',
        unitOfAnalysis: null,
      },
      {
        name: '村集体/年',
        nameEn: 'Village collective, a year',
        kind: 'GROUP',
        unitOfAnalysis: 'UNIT',
      },
    ]);
  });

  it('lists its relations on either side', async () => {
    const { relations } = (await read(admin, platform('CASE_IMPROVED')))!;
    expect(relations).toEqual([
      {
        kind: 'DENOMINATOR',
        from: { code: 'CASE_ACTIONS' },
        fromDimension: '重点青少年',
        to: { code: 'CASE_IMPROVED' },
        toDimension: '重点青少年',
      },
    ]);
    expect((await read(admin, platform('CASE_ACTIONS')))!.relations).toEqual(relations);
  });

  it('gives each relation an id of its own', async () => {
    type Related = { node: { relations: { id: string }[] } };
    const { data } = await admin<Related>(
      'query ($id: ID!) { node(id: $id) { ... on Indicator { relations { id } } } }',
      { id: platform('ENTERPRISE_COUNT') },
    );
    const ids = data!.node.relations.map(({ id }) => id);
    expect(ids).toEqual(Array(4).fill(expect.stringMatching(/^rel_/)));
    expect(new Set(ids).size).toBe(4);
  });

  it('shows what a district relates and refines for itself to its members alone', async () => {
    const venues = platform('VENUE_COUNT');
    const own = { from: { code: 'READING_ROOMS' }, to: { code: 'VENUE_COUNT' } };
    const staff = await world.actAs('ziyang.staff');
    expect((await read(staff, venues))!.relations).toMatchObject([own]);
    expect((await read(staff, rooms.id))!.dimensions).toMatchObject([{ name: '夜间开放' }]);
    const neighbour = await world.actAs('xiaoshan.admin');
    expect((await read(neighbour, venues))!.relations).toEqual([]);
    expect(await read(neighbour, rooms.id)).toBeNull();
    expect((await read(await world.actAs('operator'), venues))!.relations).toEqual([]);
  });

  it('shows a dimension once that a district had before the platform', async () => {
    await world.sql(
      `insert into indicator_dimension (id, owner_district_id, indicator_id, name, name_en, kind)
       select gen_random_uuid(), owner, i.id, '口袋书屋', 'of ' || coalesce(owner::text, 'all'), 'KIND'
         from indicator i, unnest(array[1, null]::smallint[]) owner where i.code = 'VENUE_COUNT'`,
    );
    const { dimensions } = (await read(admin, platform('VENUE_COUNT')))!;
    expect(dimensions.filter(({ name }) => name === '口袋书屋')).toMatchObject([
      { nameEn: 'of all' },
    ]);
  });
});
