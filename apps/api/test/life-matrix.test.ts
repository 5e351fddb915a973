import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '#kernel/ids';
import { lives } from '#modules/index';
import { ledTo } from '#modules/kit/step/lifecycle';
import { type Samples, samplesOf, stageOf, type Stage } from './samples.ts';
import { call } from './verb-call.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let stage: Stage;
let samples: Samples;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
  samples = await samplesOf('samples');
});
afterAll(() => world.close());

/** Moves that people make with a reason alone, of every lifecycle, out of every state. */
const cases = lives.flatMap((life) => {
  const plain = life.moves.filter(
    ([, move]) => !move.sets && !move.twoSides && !move.who.includes('READER'),
  );
  return Object.keys(life.states).flatMap((state) =>
    plain.map(([verb, move]) => {
      const applies = move.from.includes(state);
      return { state, verb, to: applies ? (ledTo(move, state) ?? state) : null, life, move };
    }),
  );
});
type Case = (typeof cases)[number];

const tableOf = (entity: string) =>
  [...world.orm.getMetadata().getAll().values()].find(({ className }) => className === entity)!
    .tableName;

/** A sample of a move, its row brought into a state past all verbs. */
async function inState({ life, verb, state }: Case) {
  const given = await samples[verb]!.input(stage);
  const { id } = parseGlobalId(given.id as string)!;
  const stamps = Object.entries(life.subject?.stamps ?? {}).map(
    ([column, of]) => `${column} = ${of === state ? 'now()' : 'null'}`,
  );
  const table = tableOf(life.entity);
  await world.sql(`update ${table} set ${['state = $2', ...stamps].join(', ')} where id = $1`, [
    id,
    state,
  ]);
  const now = async () => {
    const [row] = await world.sql(`select state from ${table} where id = $1`, [id]);
    return row!.state as string;
  };
  return { given: { ...given, reason: '按计划' }, now, send: await stage.as(samples[verb]!.by) };
}

describe('a move', () => {
  it.each(cases)('$verb leads from $state to $to', async (one) => {
    const { given, now, send } = await inState(one);
    const { code } = await call(send, one.verb, given);
    // Who left reads it no longer.
    expect(one.to ? ['OK'] : ['WRONG_STATE', 'NOT_FOUND']).toContain(code);
    expect(await now()).toBe(one.to ?? one.state);
  });

  const asking = cases.filter(({ to, move }) => to && move.reason === 'needed');
  it.each(asking)('$verb from $state needs its reason', async (one) => {
    const { given, now, send } = await inState(one);
    const { faults } = await call(send, one.verb, { ...given, reason: ' ' });
    expect(faults).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect(await now()).toBe(one.state);
  });
});
