import { Field, ID, InputType, Int } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Day } from '#kernel/days';
import { globalId, newId } from '#kernel/ids';
import { inputFaults } from '#kernel/input';
import { Words } from '#kernel/words';
import { changes, creates } from '#modules/kit/verb/verb';
import { participation } from '#modules/program/program/program.participation.verbs';
import { program } from '#modules/program/program/program.verbs';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { tryVerb } from './perform-verb.ts';
import { proposal, TitleInput } from './proposal-noun.ts';
import { openWorld, type World } from './world.ts';

@InputType({ description: 'Of a program.' })
class OfProgram {
  @Field(() => ID, { description: 'Which.' }) id!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
}
@InputType({ description: 'A reason that no column has.' })
class WithReason extends OfProgram {
  @Words('Why', { max: 500, nullable: true }) reason?: string | null;
}
@InputType({ description: 'A reason that no step takes.' })
class LongReason extends OfProgram {
  @Words('Why', { max: 2_000, nullable: true }) reason?: string | null;
}
@InputType({ description: 'A number.' })
class WithNumber extends OfProgram {
  @Field(() => Int, { nullable: true, description: 'How many.' }) howMany?: number | null;
}
@InputType({ description: 'A new one.' })
class NewInput {
  @Field(() => ID, { description: 'Where.' }) unitId!: string;
}
@InputType({ description: 'A session of a program.' })
class SessionInput {
  @Field(() => ID, { description: 'Of which.' }) programId!: string;
  @Field(() => Int, { description: 'Its version.' }) expectedVersion!: number;
  @Day('First day', { nullable: true }) startsOn?: string | null;
  @Day('Last day', { nullable: true, notBefore: 'startsOn' }) endsOn?: string | null;
}

const does = 'Do something.';
const change = () => ({});
const saysNothing = { does };

describe('a verb is refused when it is said', () => {
  it.each([
    [
      'changes what is part of something',
      () => changes(participation, OfProgram, { does, change }),
      'is for a verb of its program',
    ],
    [
      'writes a part and moves it',
      () => changes(participation, OfProgram, { does, change, moves: 'acceptInvitation' }),
      'is for a verb of its program',
    ],
    [
      'starts a part',
      () => creates(participation, NewInput, saysNothing),
      'is for a verb of its program',
    ],
    [
      'writes columns before a move of others',
      () => changes(proposal, TitleInput, { does, change, moves: 'remarkProposal' }),
      'which staff alone may',
    ],
    [
      'has a text that is no column',
      () => changes(program, WithReason, saysNothing),
      'does not store reason',
    ],
    [
      'has a number that nobody stores',
      () => changes(program, WithNumber, saysNothing),
      'does not store howMany',
    ],
    [
      'moves, and has a text that goes nowhere',
      () => changes(proposal, TitleInput, { does, moves: 'offerProposal' }),
      'does not store title',
    ],
    [
      'takes a longer reason than a step',
      () => changes(program, LongReason, { does, moves: 'closeProgram' }),
      'takes a longer reason',
    ],
  ])('that %s', (_, say, why) => {
    expect(say).toThrow(why);
  });
});

it('a text that a subclass says anew is asked by its own rule alone', () => {
  class Strict {
    @Words('Title', { max: 3, required: true }) title!: string;
  }
  class Wide extends Strict {
    @Words('Title', { max: 9, nullable: true, required: true }) declare title: string;
  }
  expect(inputFaults(Wide, {})).toEqual([]);
  expect(inputFaults(Wide, { title: '一二三四五六' })).toEqual([]);
});

describe('days of what is added to a row', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());

  it('are not compared with the days of the row', async () => {
    const id = newId();
    await world.sql(
      `insert into program (district_id, id, unit_id, title, starts_on, ends_on)
       values (1, $1, $2, '甲', '2026-01-01', '2026-06-30')`,
      [id, unitId('xiaoying')],
    );
    const addSession = changes(program, SessionInput, {
      does: 'Add a session.',
      of: 'programId',
      change: () => ({ told: { before: null, after: { session: 1 } } }),
    });
    const programId = globalId('Program', { districtId: 1, id });
    const input = { programId, expectedVersion: 1, startsOn: '2026-09-01' };
    const said = { name: 'addSession', verb: addSession, input };
    expect(await tryVerb(world, 'xiaoying.staff', said)).toBe('OK');
  });
});
