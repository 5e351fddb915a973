import { afterAll, beforeAll, expect, it } from 'vitest';
import { tenant } from '#database/tenancy';
import { type AskAs, misreadings } from './isolation-matrix.ts';
import { ACTORS, plant, type Planted } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let planted: Planted;
const handles = new Map<string, string>();
const ask: AskAs = (actor, text, params) => door.ask(handles.get(actor) ?? null, text, params);
const wrong = async () => {
  const found: string[] = [];
  for (const actor of Object.keys(ACTORS)) {
    found.push(...(await misreadings(ask, actor, planted.tables, planted)));
  }
  return found;
};
const READ = tenant('untold', { kind: 'unit' }).policies.find(
  ({ name }) => name === 'untold_read',
)!;
const UNTOLD = `
  create table untold (district_id smallint not null, id uuid not null, unit_id uuid not null,
    program_id uuid not null, kind text not null check (kind in ('BOARD', 'LETTER')), pinned boolean not null,
    shown_on date not null, words text not null, primary key (district_id, id),
    foreign key (district_id, program_id) references program (district_id, id));
  alter table untold enable row level security, force row level security;
  create policy untold_owner on untold to linli_owner using (true);
  create policy untold_read on untold for select to linli_app using (${READ.using as string});
  grant select on untold to linli_app`;

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  for (const actor of Object.keys(ACTORS)) {
    if (actor !== 'anonymous') handles.set(actor, await handleOf(world, actor));
  }
  await world.sql(UNTOLD);
  planted = await plant(world);
});
afterAll(async () => {
  await door.close();
  await world.close();
});

it('is in the matrix although nobody told it of the table, whatever its rows need', async () => {
  expect(planted.tables.map(({ name }) => name)).toContain('untold');
  expect(await wrong()).toEqual([]);
});

it('is seen through when its policy is loose', async () => {
  await world.sql('alter policy untold_read on untold using (true)');
  const found = await wrong();
  expect(found).toContain('+ anonymous: untold of own');
  expect(found.filter((line) => !/^\+ .*: untold of/.test(line))).toEqual([]);
});

it('is named when no row of it can be planted', async () => {
  const other = await openWorld();
  await other.sql(`${UNTOLD}; alter table untold add check (words like 'Dear %')`);
  await expect(plant(other)).rejects.toThrow(/cannot plant a row of untold: .*untold_words_check/);
  await other.close();
});
