import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '#kernel/ids';
import { codesOf, JointResults, OWNER, type Side, stored } from '#test/result-fixture';
import { stageOf, type Stage } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, placeId } from '#test/world';

let stage: Stage;
let of: JointResults;
beforeAll(async () => {
  stage = stageOf(await openWorld());
  of = new JointResults(stage);
});
afterAll(() => stage.world.close());

const BOTH = ['紫阳街道', '长明寺巷社区'] as const;
const SHARES = { 紫阳街道: 2, 长明寺巷社区: 1 } as const;

async function agreed() {
  const made = await of.joint();
  await of.shares(made.id, SHARES);
  for (const name of BOTH) await of.agreeToShares(made.id, name);
  await of.propose(made.id);
  for (const name of BOTH) expect(codesOf(await of.answer(made.id, name, 'YES'))).toEqual([]);
  return made;
}
const stateOf = async (id: string) => (await of.read(id)).result?.state ?? null;

describe('a result', () => {
  it('holds the figures and the agreed shares, split exactly, and all agree to it', async () => {
    const { id } = await agreed();
    const { result } = await of.read(id, 'ziyang.staff');
    expect(result).toMatchObject({
      ...{ edition: 1, state: 'AGREED', outdatedBy: [], sensitiveFigures: 0 },
      figures: [{ value: '13', wording: '13次', now: { figure: { value: '13' } } }],
    });
    const parts = result!.units.map(({ name, share }, at) => [
      ...[name, `${share!.numerator}/${share!.denominator}`, result!.figures[0]!.parts![at]],
    ]);
    expect(parts.sort()).toEqual([
      ['紫阳街道', '2/3', '9'],
      ['长明寺巷社区', '1/3', '4'],
    ]);
  });

  it('is disputed by one no, whose reason all read, and agreed to once that one says yes', async () => {
    const { id } = await of.joint();
    expect(codesOf(await of.propose(id))).toEqual([]);
    expect(await stateOf(id)).toBe('PROPOSED');
    await of.answer(id, '紫阳街道', 'YES');
    await of.answer(id, '长明寺巷社区', 'NO');
    const disputed = await of.read(id, 'ziyang.staff');
    expect(disputed.result!.state).toBe('DISPUTED');
    expect(disputed.of('长明寺巷社区')).toMatchObject({
      ...{ resultAnswer: 'NO', resultObjection: '少算了一次' },
    });
    await of.answer(id, '长明寺巷社区', 'YES');
    expect((await of.read(id)).of('长明寺巷社区').resultObjection).toBeNull();
    expect(await stateOf(id)).toBe('AGREED');
  });

  it('has no shares where none were proposed', async () => {
    const { id } = await of.joint();
    await of.propose(id);
    const { result } = await of.read(id);
    expect(result!.units.map(({ share }) => share)).toEqual([null, null]);
    expect(result!.figures[0]!.parts).toBeNull();
  });

  it('outlives a correction bit for bit, and the next edition says what is true then', async () => {
    const { id, figure } = await agreed();
    const [before] = await stored(stage, id);
    await of.correct(figure, '15');
    expect((await of.read(id)).result).toMatchObject({
      ...{ state: 'OUTDATED', outdatedBy: ['FIGURES'] },
      figures: [{ value: '13', now: { figure: { value: '15' } } }],
    });
    expect(codesOf(await of.propose(id))).toEqual([]);
    const [first, second] = await stored(stage, id);
    expect(first).toEqual({ ...before, whole: true });
    expect(second).toMatchObject({ edition: 2, whole: true });
    const { editions, of: partOf } = await of.read(id);
    expect(
      editions.map(({ edition, state, figures }) => [edition, state, figures[0]!.value]),
    ).toEqual([
      [1, 'REPLACED', '13'],
      [2, 'PROPOSED', '15'],
    ]);
    expect(partOf('紫阳街道').resultAnswer).toBeNull();
  });

  it('is outdated by a figure that is withdrawn, and by other shares', async () => {
    const { id, figure } = await agreed();
    await of.shares(id, { 紫阳街道: 1, 长明寺巷社区: 1 });
    expect((await of.read(id)).result!.outdatedBy).toEqual(['SHARES']);
    await stage.done(
      'withdrawFigure',
      { id: figure.id, expectedVersion: 1, reason: '重复' },
      OWNER,
    );
    const { result } = await of.read(id);
    expect([result!.state, result!.outdatedBy]).toEqual(['OUTDATED', ['FIGURES', 'SHARES']]);
    expect(result!.figures[0]!.now).toBeNull();
  });

  it('is outdated by a unit that joins, which may leave again', async () => {
    const { id } = await of.joint(['紫阳街道']);
    await of.propose(id);
    await of.answer(id, '紫阳街道', 'YES');
    await of.join(id, '长明寺巷社区');
    expect((await of.read(id)).result!.outdatedBy).toEqual(['UNITS']);
    const part = (await of.read(id)).of('长明寺巷社区');
    const leaving = { id: part.id, expectedVersion: part.version, reason: '另有安排' };
    const left = await call(await stage.as('changmingsi.worker'), 'leaveProgram', leaving);
    expect(left.code).toBe('OK');
    expect(await stateOf(id)).toBe('AGREED');
  });

  it('is never changed, by whatever role serves', async () => {
    const granted = await stage.world.sql(
      `select distinct privilege_type from (
         select privilege_type, grantee, table_name from information_schema.column_privileges
         union select privilege_type, grantee, table_name from information_schema.table_privileges) p
        where table_name = 'program_result' and grantee = 'linli_app' and privilege_type <> 'SELECT'`,
    );
    expect(granted).toEqual([{ privilege_type: 'INSERT' }]);
  });
});

describe('a proposal', () => {
  it.each([
    ['no figure', async () => (await of.joint(BOTH, null)).id, 'NO_FIGURE programId'],
    [
      'shares that wait',
      async () => {
        const { id } = await of.joint();
        await of.shares(id, SHARES);
        await of.agreeToShares(id, '紫阳街道');
        return id;
      },
      'SHARES_NOT_AGREED programId',
    ],
    [
      'nothing new',
      async () => {
        const { id } = await of.joint();
        await of.propose(id);
        return id;
      },
      'RESULT_SAME programId',
    ],
    [
      'a figure that a check doubts',
      async () => {
        const { id, figure } = await of.joint();
        await stage.world.sql(
          `insert into finding (district_id, id, unit_id, check_code, key, severity, figure_ids, params)
           select district_id, gen_random_uuid(), unit_id, 'K1', 'K1/' || id, 'WARNING', array[id], '{}'
             from figure where id = (select id from figure order by created_at desc, id desc limit 1)`,
        );
        expect(figure.id).toBeTruthy();
        return id;
      },
      'FIGURES_WARNED programId',
    ],
  ])('is refused with %s', async (_, made, expected) => {
    expect(codesOf(await of.propose(await made()))).toEqual([expected]);
  });

  it('is refused of a program that is not one result of several units', async () => {
    const unitId = await placeId(stage.world, '小营街道');
    const alone = { unitId, title: `一家 ${stage.next()}` };
    const { id } = await stage.done('createProgram', alone, OWNER);
    await of.does('startProgram', id, {});
    expect(codesOf(await of.propose(id))).toEqual([
      'NOT_SHARED programId',
      'NO_UNIT_YET programId',
      'NO_FIGURE programId',
    ]);
  });
});

describe('an answer', () => {
  it('is refused to an older edition, which names the one in force', async () => {
    const { id, figure } = await of.joint();
    await of.propose(id);
    await of.correct(figure, '14');
    await of.propose(id);
    const { faults } = await of.answer(id, '紫阳街道', 'YES', { edition: 1 });
    expect(faults).toMatchObject([
      { code: 'RESULT_CHANGED', message: expect.stringContaining('edition 2') },
    ]);
  });

  it('is refused twice, without a reason, where nothing is proposed, once agreed and once outdated', async () => {
    const { id, figure } = await of.joint(['紫阳街道']);
    const says = async (said: 'YES' | 'NO', more?: object) =>
      codesOf(await of.answer(id, '紫阳街道', said, more));
    expect(await says('YES')).toContain('RESULT_NOT_PROPOSED id');
    await of.propose(id);
    expect(await says('NO', { reason: ' ' })).toEqual(['REQUIRED reason']);
    expect(await says('NO')).toEqual([]);
    expect(await says('NO')).toEqual(['SAME_DECISION answer']);
    expect(await says('YES')).toEqual([]);
    expect(await says('NO')).toEqual(['RESULT_AGREED id']);
    await of.correct(figure, '14');
    expect(await says('NO')).toEqual(['RESULT_OUTDATED id']);
  });

  it('ends in the same state in whatever order and at one moment', async () => {
    const { id } = await of.joint();
    await of.propose(id);
    const both = await Promise.all(BOTH.map((name: Side) => of.answer(id, name, 'YES')));
    expect(both.map(({ code }) => code)).toEqual(['OK', 'OK']);
    expect(await stateOf(id)).toBe('AGREED');
  });

  it('no comes too late once all said yes, though both are on their way at one moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await of.joint();
      await of.propose(id);
      await of.answer(id, '紫阳街道', 'YES');
      await Promise.all([of.answer(id, '长明寺巷社区', 'YES'), of.answer(id, '紫阳街道', 'NO')]);
      const said = await stage.world.sql<{ yes: boolean }>(
        `select data ->> 'agreed_edition' = '1' is true as yes from step
          where program_id = $1 and verb = 'answerResult' order by id`,
        [parseGlobalId(id)!.id],
      );
      expect(said.map(({ yes }) => yes)).not.toEqual([true, true, false]);
    }
    const { id } = await agreed();
    const taken = stage.world.sql(
      'update participation set agreed_edition = null where program_id = $1',
      [parseGlobalId(id)!.id],
    );
    await expect(taken).rejects.toThrow('RESULT_AGREED');
  });
});

describe('what follows from a result', () => {
  it('keeps its units once all agreed: nobody leaves, is taken off or is asked anew', async () => {
    const { id } = await agreed();
    const { of: partOf, version } = await of.read(id);
    const part = partOf('紫阳街道');
    const left = await call(await stage.as('ziyang.staff'), 'leaveProgram', {
      ...{ id: part.id, expectedVersion: part.version, reason: '另有安排' },
    });
    expect(codesOf(left)).toEqual(['RESULT_AGREED id']);
    const participantId = await placeId(stage.world, '紫阳街道');
    for (const terms of [{ takesPart: false }, { role: 'LEAD' }]) {
      const input = { programId: id, expectedVersion: version, participantId, ...terms };
      const taken = await call(await stage.as(OWNER), 'setParticipation', input);
      expect(codesOf(taken)).toEqual(['RESULT_AGREED participantId']);
    }
    await expect(
      stage.world.sql(`update participation set state = 'LEFT' where agreed_edition = 1`),
    ).rejects.toThrow('RESULT_AGREED');
  });

  it('keeps how the program is shared, as agreed shares do', async () => {
    const { id } = await of.joint();
    await of.shares(id, SHARES);
    for (const name of BOTH) await of.agreeToShares(id, name);
    const shared = { sharing: 'BY_SITE' };
    expect(codesOf(await of.does('updateProgram', id, shared))).toEqual(['SHARING_AGREED sharing']);
    const other = await of.joint();
    await of.propose(other.id);
    const changed = await of.does('updateProgram', other.id, shared);
    expect(codesOf(changed)).toEqual(['SHARING_AGREED sharing']);
  });

  it('lets a joint program begin with a unit, and names those it waits for', async () => {
    const unitId = await placeId(stage.world, '小营街道');
    const draft = { unitId, title: `等答复 ${stage.next()}`, sharing: 'SHARED' };
    const { id, version } = await stage.done('createProgram', draft, OWNER);
    const own = { programId: id, expectedVersion: version, participantId: unitId };
    await stage.done('setParticipation', own, OWNER);
    const participantId = await placeId(stage.world, '紫阳街道');
    const asked = { ...own, expectedVersion: (await of.read(id)).version, participantId };
    await stage.done('setParticipation', asked, OWNER);
    const early = await of.does('startProgram', id, {});
    expect(codesOf(early)).toEqual(['NO_UNIT_YET id']);
    expect(early.faults[0]!.message).toContain('紫阳街道');
  });

  it('lets a joint program close without it for a reason alone', async () => {
    const { id } = await of.joint();
    expect(codesOf(await of.does('closeProgram', id, {}))).toEqual(['REQUIRED reason']);
    const { id: whole } = await agreed();
    expect(codesOf(await of.does('closeProgram', whole, {}))).toEqual([]);
    expect(codesOf(await of.does('closeProgram', id, { reason: '不再争' }))).toEqual([]);
  });
});
