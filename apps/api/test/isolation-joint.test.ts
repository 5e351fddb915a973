import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids';
import { insert, plant, type Place, PLACES, type Planted } from './isolation-rows.ts';
import { handleOf, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let planted: Planted;
const names = new Map<string, string>();
const handles: Record<string, string> = {};

/** 小营街道 owns it; 紫阳街道, a street of another branch and a community of its own take part. */
const PARTICIPANTS: Place[] = ['neighbour', 'sibling'];

beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  planted = await plant(world);
  for (const login of ['ziyang.staff', 'xiaoying.staff', 'changmingsi.worker', 'xiaoshan.admin']) {
    handles[login] = await handleOf(world, login);
  }
  await plantJoint();
});
afterAll(async () => {
  await door.close();
  await world.close();
});

async function add(name: string, table: string, place: Place, row: object): Promise<string> {
  const { districtId, unitId } = PLACES[place];
  const id = newId();
  names.set(id, name);
  await insert(world, table, { district_id: districtId, id, unit_id: unitId, ...row });
  return id;
}

async function plantJoint(): Promise<void> {
  const { unitId } = PLACES.own;
  const programId = await add('program', 'program', 'own', { title: 'joint' });
  for (const place of PARTICIPANTS) {
    const row = { program_id: programId, participant_id: PLACES[place].unitId };
    await add(`participation of ${place}`, 'participation', 'own', row);
  }
  const [shape] = await world.sql(
    `select indicator_id, measure_code, qualifier, source_id from figure where unit_id = $1 limit 1`,
    [unitId],
  );
  for (const place of ['own', 'neighbour', 'sibling'] as const) {
    const of = { program_id: programId, program_unit_id: unitId };
    const [source] = await world.sql('select id from source where unit_id = $1 limit 1', [
      PLACES[place].unitId,
    ]);
    const figure = { ...shape, source_id: source!.id, basis: 'FLOW', origin: 'SYNTHETIC' };
    await add(`figure of ${place}`, 'figure', place, { ...of, ...figure, slot_id: newId() });
  }
}

async function sees(login: string): Promise<string[]> {
  const ids = `'{${[...names.keys()].join(',')}}'::uuid[]`;
  const tables = ['program', 'participation', 'figure'];
  const text = tables.map((t) => `select id from ${t} where id = any(${ids})`).join(' union all ');
  return (await door.column(handles[login]!, text)).map((id) => names.get(id)!).sort();
}

const WHOLE = [
  'program',
  'participation of neighbour',
  'participation of sibling',
  'figure of own',
];

const idOf = (named: string) => [...names].find(([, name]) => name === named)![0];

const answer = (login: string, place: Place, verb = 'acceptInvitation') =>
  door.ask(
    handles[login]!,
    `insert into step (district_id, id, subject_kind, subject_id, verb, row_version)
     values (1, gen_random_uuid(), 'Participation', $1, $2, 1)`,
    [idOf(`participation of ${place}`), verb],
  );

describe('an invitation', () => {
  it('is answered by the staff of the unit, and by nobody else', async () => {
    expect(await answer('ziyang.staff', 'neighbour')).toMatchObject({ count: 1 });
    for (const [login, place] of [
      ['xiaoying.staff', 'neighbour'],
      ['ziyang.staff', 'sibling'],
    ] as const) {
      expect(await answer(login, place)).toEqual({ refused: 'LN403' });
    }
    for (const login of ['xiaoshan.admin', 'changmingsi.worker'])
      expect(await answer(login, 'neighbour')).toEqual({ refused: 'LN404' });
  });

  it('is made anew by the owner alone, and moved by nobody without a step', async () => {
    expect(await answer('ziyang.staff', 'neighbour', 'inviteAgain')).toEqual({ refused: 'LN403' });
    expect(await answer('xiaoying.staff', 'neighbour', 'inviteAgain')).toMatchObject({ count: 1 });
    for (const column of ['state', 'role', 'weight', 'version', 'participant_id']) {
      const text = `update participation set ${column} = ${column}`;
      for (const login of ['xiaoying.staff', 'ziyang.staff'])
        expect(await door.ask(handles[login]!, text)).toEqual({ refused: '42501' });
    }
  });

  it('keeps a log for those who read the program', async () => {
    const participation = idOf('participation of neighbour');
    const { districtId, unitId } = PLACES.own;
    const id = newId();
    await insert(world, 'step', {
      ...{ district_id: districtId, id, unit_id: unitId, subject_kind: 'Planted' },
      ...{ subject_id: participation, program_id: idOf('program'), program_unit_id: unitId },
      ...{ verb: 'acceptInvitation', row_version: 2, account_id: newId(), account_name: 'planted' },
      side_unit_id: PLACES.neighbour.unitId,
    });
    const read = (login: string) =>
      door.column(handles[login]!, 'select id from step where id = $1', [id]);
    for (const login of ['xiaoying.staff', 'ziyang.staff']) expect(await read(login)).toEqual([id]);
    for (const login of ['changmingsi.worker', 'xiaoshan.admin'])
      expect(await read(login)).toEqual([]);
    await world.sql(`update participation set state = 'DECLINED' where id = $1`, [participation]);
    expect(await read('ziyang.staff')).toEqual([]);
    await world.sql(`update participation set state = 'INVITED' where id = $1`, [participation]);
  });

  it('that was declined, and a unit that left, sees nothing any more', async () => {
    const id = idOf('participation of neighbour');
    for (const state of ['DECLINED', 'LEFT']) {
      await world.sql('update participation set state = $2 where id = $1', [id, state]);
      expect(await sees('ziyang.staff')).toEqual(['figure of neighbour']);
    }
    await world.sql(`update participation set state = 'INVITED' where id = $1`, [id]);
  });
});

describe('a joint program', () => {
  it('shows a participant the program, all participations and the total, not what others reported', async () => {
    expect(await sees('ziyang.staff')).toEqual([...WHOLE, 'figure of neighbour'].sort());
  });

  it('shows its owner what its own communities reported, not what another street did', async () => {
    expect(await sees('xiaoying.staff')).toEqual([...WHOLE, 'figure of sibling'].sort());
  });

  it('shows nothing to a community of the owner that takes no part', async () => {
    expect(await sees('changmingsi.worker')).toEqual([]);
  });

  it('shows nothing to another district', async () => {
    expect(await sees('xiaoshan.admin')).toEqual([]);
  });

  it('is changed by no participant', async () => {
    for (const text of [
      `update program set title = 'mine' where title = 'joint'`,
      'update participation set weight = 99',
      `delete from participation where participant_id <> '${PLACES.neighbour.unitId}'`,
    ]) {
      const outcome = await door.ask(handles['ziyang.staff']!, `${text} returning unit_id`);
      const touched = 'rows' in outcome ? outcome.rows.map((row) => row.unit_id as string) : [];
      expect(touched).not.toContain(PLACES.own.unitId);
    }
  });

  it('is joined by nobody on their own account', async () => {
    const [programId] = [...names].find(([, name]) => name === 'program')!;
    for (const unitId of [PLACES.own.unitId, PLACES.niece.unitId]) {
      const outcome = await door.ask(
        handles['ziyang.staff']!,
        `insert into participation (district_id, id, unit_id, program_id, participant_id)
         values (1, gen_random_uuid(), $1, $2, $3)`,
        [unitId, programId, PLACES.niece.unitId],
      );
      expect(outcome).toHaveProperty('refused');
    }
  });
});

describe('a program made under an id that another district uses', () => {
  it("opens nothing of the other district's program to its maker", async () => {
    const id = planted.full.program!.foreign;
    const { unitId } = PLACES.own;
    const text = `
      with p as (insert into program (district_id, id, unit_id, title) values (1, $1, $2, 'copy'))
      insert into participation (district_id, id, unit_id, program_id, participant_id)
      values (1, gen_random_uuid(), $2, $1, $2)`;
    await door.client.query('begin');
    const ask = (sql: string, params: unknown[]) => door.client.query(sql, params);
    try {
      await ask(`select set_config('app.session', $1, true)`, [handles['xiaoying.staff']]);
      await ask(text, [id, unitId]).catch(() => ask('rollback', []));
      const { rows } = await ask('select distinct district_id from program where id = $1', [id]);
      expect(rows.map((row) => row.district_id as number)).not.toContain(3);
    } finally {
      await door.client.query('rollback');
    }
  });
});
