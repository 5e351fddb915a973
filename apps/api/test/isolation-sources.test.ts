import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, type Planted, plant } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let planted: Planted;
const handles = new Map<string, string>();
const READERS = [...Object.keys(ACTORS).filter((name) => name !== 'anonymous'), 'yiyou.member'];

beforeAll(async () => {
  world = await openWorld();
  planted = await plant(world);
  door = await openRowDoor(world.database.urls.app);
  for (const reader of READERS) handles.set(reader, await handleOf(world, reader));
});
afterAll(async () => {
  await door.close();
  await world.close();
});

/** The rule in full: the unit's own, and the sources of rows that the reader reads. */
const BY_THE_RULE = `
select id from source where unit_id = any((select read_units())::uuid[])
union select f.source_id from figure f join indicator i on i.id = f.indicator_id and not i.sensitive
union select source_id from target
union select source_id from activity where source_id is not null`;

async function strays(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [reader, handle] of handles) {
    const read = await door.column(handle, 'select id from source');
    const due = await door.column(handle, BY_THE_RULE);
    wrong.push(...read.filter((id) => !due.includes(id)).map((id) => `${reader} + ${id}`));
    wrong.push(...due.filter((id) => !read.includes(id)).map((id) => `${reader} - ${id}`));
  }
  return wrong;
}

describe('a source', () => {
  it('is read by whoever reads its unit or a row that it is the source of', async () => {
    const counts = await Promise.all(
      [...handles].map(async ([reader, handle]) => {
        const beyond = `select id from source where unit_id <> all((select read_units())::uuid[])`;
        return [reader, (await door.column(handle, beyond)).length] as const;
      }),
    );
    expect(await strays()).toEqual([]);
    expect(counts.filter(([, count]) => count > 0).length).toBeGreaterThan(1);
  });

  const OWN = 'source_id = any($1)';
  const INDICATORS = `id in (select indicator_id from figure where ${OWN})`;
  const another = (table: string) =>
    `(select s.id from source s where s.district_id = ${table}.district_id
       and s.unit_id <> ${table}.unit_id order by s.id desc limit 1)`;

  it.each([
    [
      'the days of its figures change',
      `update figure set period_start = '2001-01-01' where ${OWN}`,
    ],
    [
      'a figure becomes the whole program’s',
      `update figure f set program_id = g.id, program_unit_id = g.unit_id from program g
        where f.district_id = g.district_id and f.unit_id = g.unit_id and f.${OWN}`,
    ],
    ['an indicator becomes sensitive', `update indicator set sensitive = true where ${INDICATORS}`],
    ['is so no more', `update indicator set sensitive = false where ${INDICATORS}`],
    [
      'its figures go to another',
      `update figure set source_id = ${another('figure')} where ${OWN}`,
    ],
    [
      'figures are gone',
      `delete from figure where source_id not in (select source_id from target)`,
    ],
    [
      'its targets go to another',
      `update target set source_id = ${another('target')} where ${OWN}`,
    ],
    ['activities have none', `update activity set source_id = null where source_id is not null`],
  ])('when %s', async (_what, change) => {
    const ids = change.includes('$1') ? [Object.values(planted.full.source!)] : [];
    expect((await world.sql(`${change} returning 1`, ids)).length).toBeGreaterThan(0);
    expect(await strays()).toEqual([]);
  });

  it('is told the same when rows come one by one, together, and when it is told anew', async () => {
    const columns = `district_id, unit_id, program_id, program_unit_id, indicator_id, measure_code,
      qualifier, source_id, basis, origin, period_start, period_end`;
    const again = (from: string) => `insert into figure (id, slot_id, dimension, ${columns})
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid()::text, ${columns} from ${from}`;
    await world.sql(again('figure'));
    await world.sql(again(`(select * from figure order by id limit 1) f`));
    await world.sql(`update figure set period_end = period_end + 1 where period_end is not null`);
    const told = `select s.id, array(select distinct p::text from unnest(told) p order by 1) as places,
      cardinality(told) as places_told from source s order by s.id`;
    const before = await world.sql(told);
    await world.sql(`update source set told = '{}'`);
    await world.sql('select tell_source(district_id, id) from source');
    expect(before).toEqual(await world.sql(told));
  });

  it('says nothing of whose it is but through its rows', async () => {
    const handle = handles.get('xiaoying.staff')!;
    const told = `insert into source (district_id, id, unit_id, kind, title, told)
      select district_id, gen_random_uuid(), unit_id, kind, title, told from source limit 1`;
    expect(await door.ask(handle, told)).toEqual({ refused: '42501' });
    expect(await door.ask(handle, `update source set told = '{}'`)).toEqual({ refused: '42501' });
  });
});
