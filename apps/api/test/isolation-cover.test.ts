import { hideSmallCells, isSmallCell } from '@linli/figures';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unitId } from '../src/database/demo/unit-tree.ts';
import { globalId, newId } from '../src/kernel/ids.ts';
import { SHOWN } from '../src/modules/figure/figure.sql.ts';
import { insert } from './isolation-rows.ts';
import { handleOf, undone } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let shape: Record<string, unknown>;
let programs: string[];
const STREET = unitId('xiaoying');
const COMMUNITIES = ['changmingsi', 'hongxiang', 'zijin'].map((name) => unitId(name));
const YEAR = { period_start: '2024-01-01', period_end: '2025-01-01' };

beforeAll(async () => {
  world = await openWorld();
  [shape] = (await world.sql(
    `select f.indicator_id, f.measure_code, f.source_id, f.origin from figure f
       join indicator i on i.id = f.indicator_id where i.sensitive and f.unit_id = $1 limit 1`,
    [STREET],
  )) as [Record<string, unknown>];
  const rows = await world.sql<{ id: string }>(
    'select id from program where unit_id = $1 order by id limit 3',
    [STREET],
  );
  programs = rows.map(({ id }) => id);
});
afterAll(() => world.close());
beforeEach(() =>
  world.sql(`delete from figure where basis = 'CUMULATIVE' and unit_id = any($1)`, [
    [STREET, ...COMMUNITIES],
  ]),
);

const row = (value: number, of: object) => ({
  ...shape,
  ...YEAR,
  ...{ district_id: 1, id: newId(), slot_id: newId(), unit_id: STREET },
  // A basis of its own, so that nothing of the demo is among them.
  ...{ basis: 'CUMULATIVE', value, bounds: `[${value},${value}]`, qualifier: 'EXACT' },
  ...of,
});

/** Parts of one whole, along each axis. */
const AXES: Record<string, (at: number) => object> = {
  'of the communities of a street': (at) => ({ unit_id: COMMUNITIES[at] }),
  'of the programs of a street': (at) => ({
    program_id: programs[at],
    program_unit_id: STREET,
  }),
  'of the dimensions of a count': (at) => ({ dimension: `part ${at}` }),
  'of the quarters of a year': (at) => ({
    period_start: `2024-0${at * 3 + 1}-01`,
    period_end: at === 2 ? '2025-01-01' : `2024-0${at * 3 + 4}-01`,
  }),
};

async function shownTo(login: string, ids: string[]) {
  const send = await world.actAs(login);
  const { data } = await send<{
    nodes: { value: string | null; bounds: { lower: { value: string } } }[];
  }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { value bounds { lower { value } } } } }`,
    { ids: ids.map((id) => globalId('Figure', { districtId: 1, id })) },
  );
  return data!.nodes.map(({ value, bounds }) => value ?? `≥${bounds.lower.value}`);
}

async function plantParts(values: number[], axis: string, whole: number | null) {
  const parts = values.map((value, at) => row(value, AXES[axis]!(at)));
  const all = whole === null ? parts : [...parts, row(whole, {})];
  for (const figure of all) await insert(world, 'figure', figure);
  return all.map(({ id }) => id);
}

describe.each(Object.keys(AXES))('a single small part %s', (axis) => {
  it('takes the next smallest with it where the whole is shown', async () => {
    const ids = await plantParts([12, 5, 33], axis, 50);
    expect(await shownTo('shangcheng.admin', ids)).toEqual(['≥10', '≥1', '33', '50']);
    expect((await shownTo('xiaoying.staff', ids)).at(-1)).toBe('50');
  });

  it('takes nothing with it where no whole is known', async () => {
    const ids = await plantParts([12, 5, 33], axis, null);
    expect(await shownTo('shangcheng.admin', ids)).toEqual(['12', '≥1', '33']);
  });

  it('takes nothing with it where others that are small too keep it', async () => {
    const ids = await plantParts([6, 5, 33], axis, 44);
    expect(await shownTo('shangcheng.admin', ids)).toEqual(['≥1', '≥1', '33', '44']);
  });

  it('takes the next smallest with it where two together are small', async () => {
    const ids = await plantParts([3, 4, 43], axis, 50);
    expect(await shownTo('shangcheng.admin', ids)).toEqual(['≥1', '≥1', '≥10', '50']);
  });

  it('hides the whole where no cover suffices', async () => {
    const ids = await plantParts([9, 9, 0], axis, 18);
    expect(await shownTo('shangcheng.admin', ids)).toEqual(['≥1', '≥1', '0', '≥10']);
  });
});

it('hides what the library would hide, and the whole where it would', async () => {
  const handle = await handleOf(world, 'shangcheng.admin');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(22), { minLength: 3, maxLength: 3 }), async (values) => {
      const parts = values.map((value, at) =>
        row(value, AXES['of the communities of a street']!(at)),
      );
      const whole = row(
        values.reduce((sum, value) => sum + value, 0),
        {},
      );
      const covers = await undone(world, async (client) => {
        for (const figure of [...parts, whole]) await plantWith(client, figure);
        await client.query(`select set_config('app.session', $1, true)`, [handle]);
        const { rows } = await client.query<{ id: string }>(
          `select id from unnest(covering_figures()) id where id = any($1)`,
          [[...parts, whole].map(({ id }) => id)],
        );
        return rows.map(({ id }) => id).sort();
      });
      const library = hideSmallCells(parts.map(({ id, value }) => ({ id, value: String(value) })));
      const expected = library.parts
        .filter(({ hidden }) => hidden === 'COMPLEMENT')
        .map(({ id }) => id);
      const open = library.totalMayBeShown || isSmallCell(String(whole.value));
      expect(covers).toEqual(expect.arrayContaining(expected));
      if (!open) expect(covers).toContain(whole.id);
      if (library.totalMayBeShown) expect(covers).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});

async function plantWith(
  client: { query: (text: string, values: unknown[]) => Promise<unknown> },
  figure: Record<string, unknown>,
) {
  const places = Object.keys(figure).map((_, at) => `$${at + 1}`);
  await client.query(
    `insert into figure (${Object.keys(figure).join(', ')}) values (${places.join(', ')})`,
    Object.values(figure),
  );
}

it('looks at a thousand sensitive figures once, however many a reader reads', async () => {
  const handle = await handleOf(world, 'shifan.admin');
  const plans = await undone(world, async (client) => {
    await client.query(
      `insert into figure (district_id, id, slot_id, unit_id, indicator_id, measure_code, basis,
         value, bounds, qualifier, source_id, origin, period_start, period_end)
       select u.district_id, gen_random_uuid(), gen_random_uuid(), u.id, $1, $2, 'FLOW', n, numrange(n, n, '[]'),
         'EXACT', (select id from source s where s.district_id = u.district_id limit 1), 'REPORTED',
         make_date(2024, month, 1), (make_date(2024, month, 1) + interval '1 month')::date
         from unit u cross join generate_series(1, 12) month
         cross join lateral (select 5 + (abs(hashtext(u.id::text || month)) % 40) as n) x
        where u.district_id = (select district_id from unit_version where code = '990001')`,
      [shape.indicator_id, shape.measure_code],
    );
    await client.query('analyze figure');
    await client.query(`select set_config('app.session', $1, true)`, [handle]);
    await client.query('set local role linli_app');
    await client.query(`set local statement_timeout = '5s'`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, timing off, costs off) select count(*) from figure t
         join indicator i on i.id = t.indicator_id where i.sensitive and ${SHOWN}`,
    );
    return rows.map((line) => line['QUERY PLAN']).filter((line) => line.includes('covering'));
  });
  expect(plans.length).toBeLessThanOrEqual(1);
});
