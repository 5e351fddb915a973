import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId, parseGlobalId } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { call } from './verb-call.ts';
import { openWorld, type Send, type World } from './world.ts';

// Somebody who sends statements of their own as the application, with a session that is theirs.

let world: World;
let door: RowDoor;
let staff: Send;
let handle: string;

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  staff = await world.actAs('xiaoying.staff');
  handle = await handleOf(world, 'xiaoying.staff');
});
afterAll(async () => {
  await door.close();
  await world.close();
});

/** Runs a statement as the staff of 小营街道, and keeps what it does. */
async function kept(text: string, params: unknown[]): Promise<number | null> {
  const { client } = door;
  await client.query('begin');
  await client.query(`select set_config('app.session', $1, true)`, [handle]);
  const { rowCount } = await client.query(text, params);
  await client.query('commit');
  return rowCount;
}

async function newProgram(more: object = {}): Promise<{ id: string; key: string }> {
  const street = globalId('Street', { districtId: 1, id: unitId('xiaoying') });
  const { row } = await call(staff, 'createProgram', { unitId: street, title: 'by hand', ...more });
  return { id: row!.id, key: parseGlobalId(row!.id)!.id };
}

const STEP = `insert into step (district_id, id, subject_kind, subject_id, verb, row_version)
  values (1, $1, 'Program', $2, $3, $4)`;

describe('a step', () => {
  it('stands in the log of what it moved, also under the id of another step', async () => {
    const { key } = await newProgram();
    const [born] = await world.sql('select id from step where subject_id = $1', [key]);
    await kept(`${STEP} on conflict do nothing`, [born!.id, key, 'startProgram', 1]);
    const [moved] = await world.sql(
      `select p.state, p.version,
              (select json_agg(verb order by id) from step where subject_id = p.id) as verbs
         from program p where id = $1`,
      [key],
    );
    expect(moved).toEqual({
      ...{ state: 'RUNNING', version: 2 },
      verbs: ['createProgram', 'startProgram'],
    });
  });

  it('is told after those before it, whichever id it is sent under', async () => {
    const { id, key } = await newProgram();
    const past = '01000000-0000-7000-8000-000000000000';
    await kept(STEP, [past, key, 'startProgram', 1]);
    const answer = await staff<{ node: { steps: { nodes: { verb: string }[] } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Program { steps { nodes { verb } } } } }`,
      { id },
    );
    expect(answer.data!.node.steps.nodes.map(({ verb }) => verb)).toEqual([
      'createProgram',
      'startProgram',
    ]);
  });
});

it.each([null, 0, 2])(
  'a step moves nothing of the version %s when another is in force',
  async (version) => {
    const { key } = await newProgram();
    const step = [newId(), key, 'startProgram', version];
    expect(await door.ask(handle, STEP, step)).toEqual({ refused: 'LN409' });
  },
);

describe('a participation', () => {
  it('moves no more once its program is closed', async () => {
    const { id, key } = await newProgram({ sharing: 'BY_SITE' });
    const ziyang = globalId('Street', { districtId: 1, id: unitId('ziyang') });
    const asked = { programId: id, participantId: ziyang, expectedVersion: 1 };
    const { row } = await call(staff, 'setParticipation', asked);
    const { version } = row as { version: number };
    await call(staff, 'startProgram', { id, expectedVersion: version });
    await call(staff, 'closeProgram', { id, expectedVersion: version + 1 });
    const accept = `insert into step (district_id, subject_kind, subject_id, verb, row_version)
      select 1, 'Participation', j.id, 'acceptInvitation', j.version from participation j
       where j.program_id = $1`;
    const guest = await handleOf(world, 'ziyang.staff');
    expect(await door.ask(guest, accept, [key])).toEqual({ refused: 'LN422' });
  });
});

describe('a program', () => {
  it('is taken away by no statement of the application', async () => {
    const { key } = await newProgram();
    const text = 'delete from program where id = $1';
    expect(await door.ask(handle, text, [key])).toEqual({ refused: '42501' });
  });

  it('is put into the bin by nobody who may not write for its unit', async () => {
    const { key } = await newProgram();
    const text = 'update program set deleted_at = now() where id = $1';
    const above = await handleOf(world, 'shangcheng.admin');
    expect(await door.ask(above, text, [key])).toMatchObject({ count: 0 });
  });
});

describe('a source', () => {
  const FIGURE = `insert into figure (district_id, id, slot_id, unit_id, indicator_id, measure_code,
      qualifier, source_id, basis, origin)
    select 1, $1::uuid, $1::uuid, $2, i.id, i.measure_code, 'ABOUT', $3, i.basis, 'REPORTED'
      from indicator i where not i.sensitive and i.owner_district_id is null limit 1`;
  const sourceOf = async (place: string) =>
    (
      await world.sql<{ id: string }>('select id from source where unit_id = $1', [unitId(place)])
    )[0]!.id;

  it('of another street becomes nobody’s by a row that names it', async () => {
    const [own, foreign] = [await sourceOf('xiaoying'), await sourceOf('ziyang')];
    const row = (source: string) => [newId(), unitId('xiaoying'), source];
    expect(await door.ask(handle, FIGURE, row(own))).toMatchObject({ count: 1 });
    expect(await door.ask(handle, FIGURE, row(foreign))).toEqual({ refused: '42501' });
    const late = `${FIGURE} returning set_config('app.session', '', true)`;
    expect(await door.ask(handle, late, row(foreign))).toEqual({ refused: '42501' });
  });

  it('says of no other row that it has where it stands', async () => {
    expect(await door.ask(handle, 'select told from source')).toEqual({ refused: '42501' });
    expect(await door.ask(handle, 'select s from source s')).toEqual({ refused: '42501' });
  });
});

describe('a list', () => {
  const unit = globalId('Street', { districtId: 1, id: unitId('xiaoying') });
  const codeOf = async (text: string, variables: object) =>
    (await staff(text, { unit, ...variables })).errors?.[0]?.extensions.code ?? 'OK';

  it.each([
    ['2026-02-28 00:00:00+00', 'OK'],
    ['2026-02-28 23:59:59.123456-15:59', 'OK'],
    ['2026-02-30 00:00:00+00', 'BAD_USER_INPUT'],
    ['2026-13-45 99:99:99+99', 'BAD_USER_INPUT'],
    ['0000-01-01 00:00:00+00', 'BAD_USER_INPUT'],
    ['2026-01-01 24:00:00+00', 'BAD_USER_INPUT'],
    ['2026-01-01 00:00:00+16', 'BAD_USER_INPUT'],
  ])('after the instant %s is %s', async (instant, code) => {
    const after = Buffer.from(JSON.stringify([instant, newId()])).toString('base64url');
    const text = `query ($unit: ID!, $after: String) { activities(of: $unit, after: $after,
      orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } }`;
    expect(await codeOf(text, { after })).toBe(code);
  });

  it.each([
    ['9999-12-31T23:59:59-15:59', 'OK'],
    ['0001-01-01T00:00:00+15:59', 'OK'],
    ['2026-03-01T08:00:00+16:00', 'BAD_USER_INPUT'],
    ['0001-01-01T00:00:00+23:59', 'BAD_USER_INPUT'],
  ])('since the instant %s is %s', async (gte, code) => {
    const text = `query ($unit: ID!, $gte: DateTime) {
      activities(of: $unit, filter: { createdAt: { gte: $gte } }) { totalCount } }`;
    expect(await codeOf(text, { gte })).toBe(code);
  });
});
