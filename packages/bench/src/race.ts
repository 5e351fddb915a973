import { deepStrictEqual } from 'node:assert/strict';
import type { Client } from 'pg';
import { Pool } from 'undici';
import type { Actor, People } from './actors.ts';
import type { Contender } from './contenders/contender.ts';
import { ask, drive, type Load, type Question, type Round } from './load.ts';
import { statementsOf } from './statements-of.ts';
import { partOf, type Work } from './works/work.ts';

/** What a contender did in a work. */
export interface Run {
  contender: Contender;
  /** Bytes of its answer. */
  bytes: number;
  /** Statements beside the transaction's own; null of a contender that does not count them. */
  statements: number | null;
  /** In the order in which they were run. */
  rounds: Round[];
}

/** Runs of every contender that took part. */
export interface Race {
  work: Work;
  runs: Run[];
}

export interface RaceOptions extends Load {
  rounds: number;
  /** Milliseconds before the first round, for each contender. */
  warmUp: number;
}

/** Who races, and the owner of the tables, who takes away what a work leaves. */
export interface Field {
  contenders: readonly Contender[];
  owner: Client;
}

/**
 * Compares the answers, warms everybody up, then lets the contenders run in turn.
 *
 * @throws AssertionError when two contenders answer differently, or write different rows
 */
export async function race(
  { contenders, owner }: Field,
  work: Work,
  actors: People,
  options: RaceOptions,
): Promise<Race> {
  const erase = () => work.traces?.erase(owner, actors);
  const runs: Run[] = [];
  await erase(); // A run that was broken off leaves rows behind.
  const taking = contenders.filter(({ name }) => work.parts[name]);
  let first: unknown;
  for (const contender of taking) {
    const { answer, ...run } = await tryOut(contender, work, actors[0]);
    const seen = { answer, rows: await work.traces?.rows(owner, actors) };
    await erase();
    first ??= seen;
    deepStrictEqual(seen, first, `${contender.label} gives another answer`);
    runs.push({ ...run, contender, rounds: [] });
  }
  const goOnce = async ({ contender }: Run, milliseconds: number) => {
    const round = await drive(contender, questionsOf(contender, work, actors), {
      ...options,
      milliseconds,
    });
    await erase();
    return round;
  };
  for (const run of runs) await goOnce(run, options.warmUp);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const run of runs) run.rounds.push(await goOnce(run, options.milliseconds));
  }
  return { work, runs };
}

/** The question of each person to a contender. */
export function questionsOf(
  contender: Contender,
  work: Work,
  [first, ...others]: People,
): [Question, ...Question[]] {
  const ask = (actor: Actor) => contender.request(work, actor);
  return [ask(first), ...others.map(ask)];
}

async function tryOut(contender: Contender, work: Work, actor: Actor) {
  const pool = new Pool(new URL(contender.url).origin);
  const before = await statementsOf(contender);
  const text = await ask(pool, contender, contender.request(work, actor));
  const after = await statementsOf(contender);
  await pool.close();
  const answer = partOf(work, contender.name).read(JSON.parse(text) as never);
  const statements = before === null || after === null ? null : after - before;
  return { answer, bytes: Buffer.byteLength(text), statements };
}
