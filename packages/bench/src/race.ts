import { deepStrictEqual } from 'node:assert/strict';
import { Pool } from 'undici';
import type { Actor } from './actors.ts';
import type { Contender, ContenderName } from './contenders/contender.ts';
import { ask, drive, type Load, type Round } from './load.ts';
import type { Work } from './works/work.ts';

/** Rounds of every contender, in the order in which they were run. */
export interface Race {
  work: Work;
  /** Bytes of each contender's answer. */
  bytes: Record<ContenderName, number>;
  rounds: Record<ContenderName, Round[]>;
}

export interface RaceOptions extends Load {
  rounds: number;
  /** Milliseconds before the first round, for each contender. */
  warmUp: number;
}

/**
 * Compares the answers, warms everybody up, then lets the contenders run in turn.
 *
 * @throws AssertionError when two contenders answer differently
 */
export async function race(
  contenders: readonly Contender[],
  work: Work,
  actor: Actor,
  options: RaceOptions,
): Promise<Race> {
  const bytes = await compareAnswers(contenders, work, actor);
  const rounds: Race['rounds'] = { api: [], postgraphile: [], sql: [] };
  for (const contender of contenders) {
    const warmUp = { ...options, milliseconds: options.warmUp };
    await drive(contender, contender.request(work, actor), warmUp);
  }
  for (let round = 0; round < options.rounds; round += 1) {
    for (const contender of contenders) {
      rounds[contender.name].push(await drive(contender, contender.request(work, actor), options));
    }
  }
  return { work, bytes, rounds };
}

async function compareAnswers(
  contenders: readonly Contender[],
  work: Work,
  actor: Actor,
): Promise<Race['bytes']> {
  const bytes = { api: 0, postgraphile: 0, sql: 0 };
  let first: unknown;
  for (const contender of contenders) {
    const pool = new Pool(new URL(contender.url).origin);
    const text = await ask(pool, contender, contender.request(work, actor));
    await pool.close();
    const answer = work.normalise[contender.name](JSON.parse(text) as never);
    bytes[contender.name] = Buffer.byteLength(text);
    first ??= answer;
    deepStrictEqual(answer, first, `${contender.label} gives another answer`);
  }
  return bytes;
}
