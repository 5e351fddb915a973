import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { insert } from '#test/isolation-rows';
import { plantFigure, statements } from '#test/total-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

interface Overview {
  unit: { name: string; code: string | null };
  openFindings: number;
  runningPrograms: number;
  attention: { code: string; count: number; message: string }[];
}
const FIELDS = 'unit { name code } openFindings runningPrograms attention { code count message }';
const QUERY = `query ($unit: ID!, $year: Int!) { unit(id: $unit) {
  childOverviews(year: $year) { ${FIELDS} } } }`;

async function ask(send: Send, unit: string, year = 2024) {
  const { data, errors } = await send<{ unit: { childOverviews: Overview[] } }>(QUERY, {
    unit,
    year,
  });
  expect(errors).toBeUndefined();
  return data!.unit.childOverviews;
}

const below = (name: string, condition: string, column = 'unit_id') =>
  `select count(*)::int as count from ${name} t
     join unit_path p on p.district_id = t.district_id and p.descendant_id = t.${column}
     join unit_version v on v.district_id = p.district_id and v.unit_id = p.ancestor_id
    where v.code = $1 and ${condition}`;
const countOf = async (sql: string, code: string | null) =>
  (await world.sql<{ count: number }>(sql, [code]))[0]!.count;

describe('the overview of the units below', () => {
  it('tells a district of its streets in the order of their codes, with what is at and below each', async () => {
    const shifan = await world.actAs('shifan.admin');
    const streets = await ask(shifan, '990001');
    const codes = streets.map(({ unit }) => unit.code);
    expect([codes.length, codes]).toEqual([15, [...codes].sort()]);
    for (const { unit, openFindings, runningPrograms, attention } of streets) {
      const running = below('program', "t.state = 'RUNNING' and t.deleted_at is null");
      expect(runningPrograms).toBe(await countOf(running, unit.code));
      // Findings from sensitive counts are the street's own.
      const open = await countOf(below('finding', "t.state = 'OPEN'"), unit.code);
      expect(openFindings).toBeLessThanOrEqual(open);
      const invited = below('participation', "t.state = 'INVITED'", 'participant_id');
      const told = Object.fromEntries(attention.map(({ code, count }) => [code, count]));
      expect(told.FINDING_OPEN ?? 0).toBe(openFindings);
      expect(told.INVITATION_WAITING ?? 0).toBe(await countOf(invited, unit.code));
    }
    expect(streets.some(({ attention }) => attention.length > 0)).toBe(true);
    expect(streets.some(({ runningPrograms }) => runningPrograms > 0)).toBe(true);
  });

  it('names a street that has no figure of the year, until it has one below it', async () => {
    const lacks = async (year: number) =>
      (await ask(admin, '330102', year))
        .filter(({ attention }) => attention.some(({ code }) => code === 'FIGURES_MISSING'))
        .map(({ unit }) => unit.name);
    expect(await lacks(2033)).toEqual(['小营街道', '紫阳街道']);
    const year = { from: '2033-01-01', until: '2034-01-01' };
    await plantFigure(world, { ...year, unit: 'daxuelu', code: 'VENUE_USE_COUNT', value: 1 });
    expect(await lacks(2033)).toEqual(['紫阳街道']);
  });

  it('counts what the reader sees alone, and calls nothing missing that is not theirs to see', async () => {
    const id = newId();
    const [sql, place] = ['330102', { district_id: 1, unit_id: unitId('daxuelu') }];
    await insert(world, 'finding', {
      ...{ ...place, id, check_code: 'K4', key: id, severity: 'NOTE', figure_ids: '{}' },
      ...{ params: '{"says":"K4"}', state: 'OPEN' },
    });
    const of = async (login: string) => {
      const rows = await ask(await world.actAs(login), sql, 2033);
      return rows.map(({ unit, attention }) => [unit.name, attention.map(({ code }) => code)]);
    };
    const staff = await of('xiaoying.staff');
    expect(staff.map(([name]) => name)).toEqual(['小营街道']);
    expect(staff[0]![1]).toContain('FINDING_OPEN');
    for (const [, codes] of await of('changmingsi.worker')) {
      expect(codes).not.toContain('FIGURES_MISSING');
      expect(codes).not.toContain('FINDING_OPEN');
    }
    for (const [, codes] of await of('yiyou.owner')) expect(codes).not.toContain('FIGURES_MISSING');
  });

  it('takes three statements, for two streets and for two hundred', async () => {
    const counted = async () => {
      const before = await statements(world);
      const rows = await ask(admin, '330102');
      return [rows.length, (await statements(world)) - before];
    };
    expect(await counted()).toEqual([2, 3]);
    const district = unitId('shangcheng');
    for (let at = 0; at < 210; at += 1) {
      const id = newId();
      await insert(world, 'unit', { district_id: 1, id, kind: 'STREET' });
      await insert(world, 'unit_version', {
        ...{
          district_id: 1,
          id: newId(),
          unit_id: id,
          parent_id: district,
          valid: '[2000-01-01,)',
        },
        ...{ name: `街道${at}`, code: String(330102100 + at) },
      });
      await world.sql(
        'insert into unit_path (district_id, ancestor_id, descendant_id, depth) values (1, $1, $2, 1), (1, $2, $2, 0) on conflict do nothing',
        [district, id],
      );
    }
    expect(await counted()).toEqual([200, 3]);
  });

  it.each([1899, 2201])('is refused for the year %i', async (year) => {
    const { errors } = await admin(QUERY, { unit: '330102', year });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
