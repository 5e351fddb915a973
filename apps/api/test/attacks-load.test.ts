import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from './raw-http.ts';
import { openWorld, type Answer, type Send, type World } from './world.ts';

/** Connections of the application; a third is two. */
const CONNECTIONS = 6;

let world: World;
let flooder: Send;
let neighbour: Send;
beforeAll(async () => {
  world = await openWorld({ connections: CONNECTIONS });
  flooder = await world.actAs('shangcheng.admin');
  neighbour = await world.actAs('binjiang.admin');
});
afterAll(() => world.close());

const PROGRAMS = '{ district(code: "330102") { programs { totalCount } } }';
const OWN = '{ districts { nodes { name } } }';
const codes = (answers: Answer<unknown>[]) =>
  answers.map(({ status, errors }) => [status, errors?.[0]?.extensions.code]);

/** Keeps everybody from reading programs while something is done. */
async function withProgramsLocked<T>(act: () => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: world.database.urls.owner });
  await owner.connect();
  try {
    await owner.query('begin; lock table program in access exclusive mode');
    return await act();
  } finally {
    await owner.query('rollback');
    await owner.end();
  }
}

async function poolOf(): Promise<pg.Pool> {
  const connection = world.orm.em.getConnection() as PostgreSqlConnection;
  return (await connection.getNativeClient()) as pg.Pool;
}

const holding = async () => {
  const { totalCount, idleCount } = await poolOf();
  return totalCount - idleCount;
};

async function until(true_: () => Promise<boolean>): Promise<void> {
  while (!(await true_())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('an account that asks much at once', () => {
  it('holds a third of the connections, and others are served meanwhile', async () => {
    let flood: Promise<Answer<unknown>[]>;
    const answer = await withProgramsLocked(async () => {
      flood = Promise.all(Array.from({ length: 20 }, () => flooder(PROGRAMS)));
      await until(async () => (await holding()) >= 2);
      const served = (await neighbour(OWN)) as Answer<unknown>;
      // The neighbour's own connection comes back a moment after its answer.
      await until(async () => (await holding()) <= CONNECTIONS / 3);
      return served;
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ districts: { nodes: [{ name: '滨江区' }] } });
    // Whoever waited for the lock too long is told to come back.
    for (const [status, code] of codes(await flood!)) {
      expect([status, code ?? 'UNAVAILABLE']).toEqual([200, 'UNAVAILABLE']);
    }
  });

  it('is told to come back when too much of it waits, and never of an error of ours', async () => {
    const token = await world.tokenOf('shangcheng.admin');
    const ask = () =>
      sendRaw(world.url, {
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: PROGRAMS }),
      });
    const answers = await Promise.all(Array.from({ length: 150 }, ask));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, json } of refused) {
      expect([status, headers['retry-after']]).toEqual([503, '1']);
      expect(json?.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 1 });
    }
    expect(await flooder(OWN)).toMatchObject({ status: 200, data: expect.anything() });
  });
});

describe('a database without a free connection', () => {
  it('is told as 503 with the time to wait', async () => {
    const pool = await poolOf();
    const taken = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
    try {
      const { status, errors } = (await neighbour(OWN)) as Answer<unknown>;
      expect(status).toBe(503);
      expect(errors![0]!.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 1 });
    } finally {
      for (const client of taken) client.release();
    }
    expect(((await neighbour(OWN)) as Answer<unknown>).status).toBe(200);
  });
});
