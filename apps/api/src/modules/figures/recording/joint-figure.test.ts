import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, parseGlobalId } from '#kernel/ids';
import { monthly } from '#test/figure-fixture';
import { type Stage, stageOf, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';

const [owner, guest] = ['xiaoying.staff', 'ziyang.staff'];

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

/** A program of 小营街道 to which 紫阳街道 is invited. */
async function invited() {
  const unitId = await placeId(world, '小营街道');
  const program = await stage.done(
    'createProgram',
    { unitId, title: `合办 ${stage.next()}` },
    owner,
  );
  const participantId = await placeId(world, '紫阳街道');
  const asked = { programId: program.id, expectedVersion: program.version, participantId };
  await stage.done('setParticipation', asked, owner);
  const [row] = await world.sql<{ id: string }>(
    'select id from participation where program_id = $1',
    [parseGlobalId(program.id)!.id],
  );
  const id = globalId('Participation', { districtId: 1, id: row!.id });
  return { programId: program.id, participation: { id, version: 1 } };
}

async function recorded(programId: string) {
  const input = await monthly(world, stage.next(), { value: '6', wording: '6次' });
  const unitId = await placeId(world, '紫阳街道');
  return call(await stage.as(guest), 'recordFigure', { ...input, unitId, programId });
}

it('a figure is not recorded of a program that is on its way to the bin', async () => {
  const unitId = await placeId(world, '小营街道');
  const draft = { unitId, title: `进回收站 ${stage.next()}` };
  const { id: programId } = await stage.done('createProgram', draft, owner);
  const other = new pg.Client({ connectionString: world.database.urls.owner });
  await other.connect();
  await other.query('begin');
  const { id } = parseGlobalId(programId)!;
  await other.query('update program set deleted_at = now() where id = $1', [id]);
  const input = await monthly(world, stage.next(), { value: '6', wording: '6次' });
  const recording = call(await stage.as(owner), 'recordFigure', { ...input, programId });
  // Whichever comes first: it waits for the other, or sees what the other did.
  await Promise.race([recording, new Promise((resolve) => setTimeout(resolve, 500))]);
  await other.query('commit');
  await other.end();
  const { faults } = await recording;
  expect(faults).toMatchObject([{ code: 'UNKNOWN', field: ['input', 'programId'] }]);
});

describe('a figure of a joint program', () => {
  it('is recorded by a unit once it takes part, not while it is only asked', async () => {
    const { programId, participation } = await invited();
    const early = await recorded(programId);
    expect(early.faults).toMatchObject([{ code: 'UNKNOWN', field: ['input', 'programId'] }]);
    await stage.done('acceptInvitation', versioned(participation), guest);
    const { faults, errors } = await recorded(programId);
    expect([errors, faults]).toEqual([undefined, []]);
  });

  it('is not recorded by a unit that said no', async () => {
    const { programId, participation } = await invited();
    const no = { ...versioned(participation), reason: '人手不够' };
    expect((await call(await stage.as(guest), 'declineInvitation', no)).faults).toEqual([]);
    const { faults } = await recorded(programId);
    expect(faults).toMatchObject([{ code: 'UNKNOWN', field: ['input', 'programId'] }]);
  });
});
