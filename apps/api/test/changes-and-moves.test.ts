import { Field, ID, InputType, Int } from 'type-graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Context } from '#context';
import { openOperation } from '#database/operation';
import { InputFault, Refusal } from '#kernel/errors';
import { globalId, newId } from '#kernel/ids';
import { ItemBucket } from '#kernel/rate-limit';
import { Words } from '#kernel/words';
import type { Verb } from '#modules/kit/verb/acting';
import { verbsOf } from '#modules/kit/verb/verb';
import { participation } from '#modules/program/program/program.participation.verbs';
import type { ParticipationRow, ProgramRow } from '#modules/program/program/program.query';
import { program } from '#modules/program/program/program.verbs';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { openSession } from './session-row.ts';
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
const pauseRenamed = verbsOf(program).changes(TrialInput, {
  does: 'Pause it under another title.',
  moves: 'pauseProgram',
  change: (_, __, { title }) => ({ set: { title } as Partial<ProgramRow> }),
});
const askAgain = verbsOf(participation).changes(TrialInput, {
  does: 'Ask on other terms.',
  moves: 'inviteAgain',
  change: (_, __, { weight }) => ({ set: { weight } as Partial<ParticipationRow> }),
});

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Does a verb in an operation of the staff of 小营街道; gives OK, or the codes of what is wrong. */
async function tries(name: string, { perform }: Verb<never>, input: object): Promise<string> {
  const { handle } = await openSession(world, 'xiaoying.staff');
  const [account] = await world.sql('select id from account where login = $1', ['xiaoying.staff']);
  const ctx = new Context({
    ...{ requestId: 'test', locale: 'en', token: null, auth: world.auth, address: '' },
    actor: { accountId: account!.id as string, handle, partner: false },
    bucket: new ItemBucket(1_000_000),
  });
  ctx.operation = await openOperation(world.orm.em, { handle, readOnly: false, scope: ctx.scope });
  try {
    await perform(ctx, name, input as never);
    await ctx.operation.end(true);
    return 'OK';
  } catch (error) {
    await ctx.operation.end(false);
    if (error instanceof InputFault) return error.faults.map(({ code }) => code).join();
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const [street, community] = [unitId('xiaoying'), unitId('changmingsi')];
async function running(): Promise<{ key: string; id: string; expectedVersion: number }> {
  const key = newId();
  await world.sql(
    `insert into program (district_id, id, unit_id, title, state) values (1, $1, $2, '先', 'RUNNING')`,
    [key, street],
  );
  return { key, id: globalId('Program', { districtId: 1, id: key }), expectedVersion: 1 };
}

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
