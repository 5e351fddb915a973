import { newId } from '#kernel/ids';
import { insert, plant, PLACE_NAMES, PLACES, rowOf } from './isolation-rows.ts';
import type { World } from './world.ts';

/** Tables of which a unit may have several rows that are alike but for their words. */
const SEVERAL = ['activity', 'figure', 'target'];

/** Rows under each kind of unit in 上城区, and units that take part in each other's programs. */
export async function plantLists(world: World): Promise<void> {
  const planted = await plant(world);
  const tables = planted.tables.filter(({ name }) => SEVERAL.includes(name));
  for (const table of tables) {
    for (const place of PLACE_NAMES) {
      const program = {
        program_id: planted.full.program![place],
        program_unit_id: PLACES[place].unitId,
      };
      for (const said of ['second', 'third']) {
        const row = rowOf(table, place, planted, said);
        await insert(world, table.name, { ...row, ...program });
      }
    }
  }
  const programs = [planted.full, planted.bare].flatMap(({ program }) => Object.values(program!));
  await past(
    world.sql,
    'participation',
    `insert into participation (district_id, id, unit_id, program_id, participant_id, state)
       select p.district_id, gen_random_uuid(), p.unit_id, p.id, u.id,
           case when p.unit_id = any($2) then 'INVITED' else 'ACCEPTED' end
         from program p join unit u on u.district_id = p.district_id and u.id <> p.unit_id
        where p.id = any($1)`,
    [programs, [PLACES.own.unitId, PLACES.neighbour.unitId]],
  );
}

/** Makes rows differ that the demo loaded at once: each was entered and changed at an hour of its own. */
export async function spreadRows({ sql }: World): Promise<void> {
  const tables = await sql<{ name: string; columns: string[] }>(
    `select quote_ident(table_name) as name, array_agg(column_name::text order by 1) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and column_name in ('created_at', 'updated_at', 'found_at')
      group by table_name`,
  );
  for (const { name, columns } of tables) {
    const set = columns.map((column) => `${column} = s.at`).join(', ');
    await past(
      sql,
      name,
      `update ${name} t set ${set} from (select ctid as row,
         timestamptz '2024-01-01Z' + row_number() over (order by id) * interval '1 hour' as at
         from ${name}) s where s.row = t.ctid`,
    );
  }
  for (const [name, set] of Object.entries(VARIED)) {
    const numbered = `select ctid as row, row_number() over (order by unit_id, id)::int as n from ${name}`;
    await past(sql, name, `update ${name} t set ${set} from (${numbered}) s where s.row = t.ctid`);
  }
  await sql(
    `insert into indicator (id, owner_district_id, code, name, measure_code, basis, rule, closed_at)
     select $1, district_id, 'OWN_AND_CLOSED', 'planted', (select min(code) from measure), 'FLOW', 'SUM', now()
       from unit where synthetic and kind = 'DISTRICT'`,
    [newId()],
  );
  await sql(
    `insert into work_line (id, owner_district_id, code, name, closed_at)
     select $1, district_id, 'OWN_AND_CLOSED', 'planted', now() from unit where synthetic and kind = 'DISTRICT'`,
    [newId()],
  );
}

/** Columns that lists are filtered by, where the demo has one value alone: two neighbours differ. */
const VARIED: Record<string, string> = {
  program: `state = (array['PLANNED', 'CLOSED', 'RUNNING', 'DROPPED', 'PAUSED', 'CLOSED'])[1 + s.n % 6],
    closed_at = case when s.n % 6 in (1, 5) then now() end,
    type = (array['GENERAL', 'SERIES', 'CAMPAIGN'])[1 + s.n % 3],
    sharing = case t.sharing when 'NONE' then (array['NONE', 'BY_SITE'])[1 + s.n % 2] else t.sharing end,
    stage = null, batch = null, level = null, school_id = null, year = null,
    lines = (array['{HEALTH}', '{}', '{HEALTH,TRADE_UNION}'])[1 + s.n / 2 % 3]::text[],
    brand_id = case when s.n % 3 > 0 then (select b.id from brand b
      join unit_path p on p.district_id = b.district_id and p.ancestor_id = b.unit_id
      where b.district_id = t.district_id and p.descendant_id = t.unit_id and b.ended_on is null
      order by p.depth, b.id limit 1) end,
    starts_on = date '2024-01-01' + 31 * s.n,
    ends_on = date_trunc('year', date '2024-01-01' + 31 * s.n) + interval '1 year - 1 day'`,
  milestone: `state = (array['PLANNED', 'STARTED', 'DONE', 'DROPPED'])[1 + s.n % 4],
    words = null, due_on = date '2024-01-01' + 200 * (s.n / 4 % 10)`,
  attachment: `kind = (array['LINK', 'DOCUMENT'])[1 + s.n % 2], thumb = null, bytes = s.n % 2,
    url = case s.n % 2 when 0 then 'https://example.org/' || s.n end,
    sha256 = case s.n % 2 when 1 then repeat('a', 64) end,
    type = case s.n % 2 when 1 then 'application/pdf' end,
    name = case s.n % 4 when 1 then 'minutes.pdf' when 3 then 'poster.pdf' end`,
  target: `plan_start = make_date(2023 + s.n % 6, 1, 1) + s.n / 6,
    plan_end = make_date(2024 + s.n % 6, 1, 1),
    indicator_id = (select i.id from indicator i where i.owner_district_id is null
      order by i.code offset s.n % 5 limit 1)`,
  finding: `state = (array['OPEN', 'EXPLAINED'])[1 + s.n % 2], cleared_at = null`,
  activity: `coverage = (array['FULL', 'PARTIAL'])[1 + s.n % 2], held_on = date '2024-01-01' + s.n`,
};

/** Does what no verb does to a table, past its triggers. */
export async function past(
  sql: World['sql'],
  table: string,
  statement: string,
  params: unknown[] = [],
): Promise<void> {
  await sql(`alter table ${table} disable trigger user`);
  await sql(statement, params);
  await sql(`alter table ${table} enable trigger user`);
}
