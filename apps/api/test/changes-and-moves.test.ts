import { Field, ID, InputType, Int } from 'type-graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { Words } from '#kernel/words';
import type { Verb } from '#modules/kit/verb/acting';
import { takeStep } from '#modules/kit/step/take-step';
import { inStates } from '#modules/kit/verb/noun';
import { changes } from '#modules/kit/verb/verb';
import { participation } from '#modules/program/program/program.participation.verbs';
import type { ParticipationRow } from '#modules/program/program/program.participation.query';
import type { ProgramRow } from '#modules/program/program/program.query';
import { program } from '#modules/program/program/program.verbs';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { tryVerb } from './perform-verb.ts';
import { openWorld, type World } from './world.ts';

@InputType({ description: 'A change with a move.' })
class TrialInput {
  @Field(() => ID, { description: 'What.' }) id!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
  @Words('Why', { max: 500, nullable: true }) reason?: string | null;
  @Words('Title', { max: 200, nullable: true }) title?: string | null;
  @Field(() => Int, { nullable: true, description: 'Weight.' }) weight?: number | null;
}

// Verbs that the next slice would say so.
const pauseRenamed = changes(program, TrialInput, {
  does: 'Pause it under another title.',
  moves: 'pauseProgram',
  change: (_, __, { title }) => ({ set: { title } as Partial<ProgramRow> }),
});
const renamed = changes(program, TrialInput, {
  does: 'Rename it before it begins.',
  while: inStates('PLANNED', 'PAUSED'),
  change: (_, __, { title }) => ({ set: { title } as Partial<ProgramRow> }),
});
const askAgain = changes(participation, TrialInput, {
  does: 'Ask on other terms.',
  moves: 'inviteAgain',
  change: (_, __, { weight }) => ({ set: { weight } as Partial<ParticipationRow> }),
});

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const tries = (name: string, verb: Verb<never>, input: object) =>
  tryVerb(world, 'xiaoying.staff', { name, verb, input });

const [street, community] = [unitId('xiaoying'), unitId('changmingsi')];
async function running(): Promise<{ key: string; id: string; expectedVersion: number }> {
  const key = newId();
  await world.sql(
    `insert into program (district_id, id, unit_id, title, state) values (1, $1, $2, '先', 'RUNNING')`,
    [key, street],
  );
  return { key, id: globalId('Program', { districtId: 1, id: key }), expectedVersion: 1 };
}

it('a verb that is for some states is refused in all others', async () => {
  const { key, ...given } = await running();
  expect(await tries('renamed', renamed, { ...given, title: '后' })).toBe('WRONG_STATE');
  await world.sql("update program set state = 'PAUSED' where id = $1", [key]);
  expect(await tries('renamed', renamed, { ...given, title: '后' })).toBe('OK');
});

it('a verb that changes columns and moves writes both, and says at which version', async () => {
  const { key, ...given } = await running();
  expect(await tries('pauseRenamed', pauseRenamed, { ...given, title: '后', reason: '雨' })).toBe(
    'OK',
  );
  const [row] = await world.sql('select state, title, version from program where id = $1', [key]);
  expect(row).toEqual({ state: 'PAUSED', title: '后', version: 3 });
  const told = 'select before, after, row_version from audit_entry where entity_id = $1';
  expect(await world.sql(told, [key])).toEqual([
    {
      before: { title: '先', state: 'RUNNING' },
      after: { title: '后', state: 'PAUSED', reason: '雨' },
      row_version: 3,
    },
  ]);
});

it('a verb that changes columns and moves asks for version, state and reason', async () => {
  const { key, ...given } = await running();
  const input = { ...given, title: '后' };
  expect(await tries('pauseRenamed', pauseRenamed, input)).toBe('REQUIRED');
  const stale = { ...input, expectedVersion: 2, reason: '雨' };
  expect(await tries('pauseRenamed', pauseRenamed, stale)).toBe('CONFLICT');
  await world.sql(`update program set state = 'PLANNED' where id = $1`, [key]);
  expect(await tries('pauseRenamed', pauseRenamed, { ...input, reason: '雨' })).toBe('WRONG_STATE');
  const [row] = await world.sql('select title, version from program where id = $1', [key]);
  expect(row).toEqual({ title: '先', version: 1 });
});

it('a verb whose move brings columns sends them with its step', async () => {
  const [{ key: programId }, part] = [await running(), newId()];
  await world.sql(
    `insert into participation (district_id, id, unit_id, program_id, participant_id)
     values (1, $1, $2, $3, $4)`,
    [part, street, programId, community],
  );
  const id = globalId('Participation', { districtId: 1, id: part });
  expect(await tries('askAgain', askAgain, { id, expectedVersion: 1, weight: 7 })).toBe('OK');
  const [row] = await world.sql('select state, weight, version from participation where id = $1', [
    part,
  ]);
  expect(row).toEqual({ state: 'INVITED', weight: 7, version: 2 });
  const steps = await world.sql('select verb, data from step where subject_id = $1', [part]);
  expect(steps).toEqual([{ verb: 'inviteAgain', data: { weight: 7 } }]);
});

it('a verb that moves parts before it moves their whole is no conflict with itself', async () => {
  const { key, ...given } = await running();
  const part = newId();
  await world.sql(
    `insert into participation (district_id, id, unit_id, program_id, participant_id)
     values (1, $1, $2, $3, $4)`,
    [part, street, key, community],
  );
  const pauseAndDecline = changes(program, TrialInput, {
    does: 'Pause it, and ask nobody any longer.',
    moves: 'pauseProgram',
    async change(ctx) {
      const row = { districtId: 1, id: part, version: 1 };
      await takeStep(ctx, { subject: 'Participation', row, verb: 'declineInvitation' });
      return { told: { before: null, after: { declined: [part] } } };
    },
  });
  expect(await tries('pauseAndDecline', pauseAndDecline, { ...given, reason: '雨' })).toBe('OK');
  const now = 'select state, version from program where id = $1';
  expect(await world.sql(now, [key])).toEqual([{ state: 'PAUSED', version: 4 }]);
});

it('what is part of something is changed by a verb of that, which its authors are counted by', () => {
  const say = () => changes(participation, TrialInput, { does: 'Change it.', change: () => ({}) });
  expect(say).toThrow('is for a verb of its program');
});
