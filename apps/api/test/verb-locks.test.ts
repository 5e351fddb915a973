import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRow, insertRows, setRow } from '#database/write';
import { parseGlobalId } from '#kernel/ids';
import { stageOf, type Stage, versioned } from './samples.ts';
import { call } from './verb-call.ts';
import { openWorld, placeId, type World } from './world.ts';

const by = 'xiaoying.staff';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const planned = async () =>
  stage.done('createProgram', { unitId: await placeId(world, '小营街道'), title: '共浴' }, by);

describe('a verb', () => {
  it('does not wait for whoever adds a row below the one that it changes', async () => {
    const program = await planned();
    const other = new pg.Client({ connectionString: world.database.urls.owner });
    await other.connect();
    try {
      await other.query('begin');
      // What the foreign key of any row below it takes.
      const { id } = parseGlobalId(program.id)!;
      await other.query('select from program where id = $1 for key share', [id]);
      const { code } = await call(await stage.as(by), 'updateProgram', {
        ...versioned(program),
        title: '晨练',
      });
      expect(code).toBe('OK');
    } finally {
      await other.end();
    }
  });

  it('inserts no row that says less than the first', async () => {
    const run = async () => Promise.reject(new Error('sent'));
    const rows = [{ id: 1 }, { id: 2, titleEn: 'Morning' }];
    await expect(insertRows(run, 'program', rows)).rejects.toThrow('differ in what they say');
  });
});

describe('a statement of a verb', () => {
  const key = { districtId: 1, id: '00000000-0000-7000-8000-000000000000' };
  const run = (text: string, params: unknown[]) => world.sql(text, params);

  it('that reaches no row is no success', async () => {
    await expect(deleteRow(run, 'program_partner', key)).rejects.toThrow('may be changed');
    await expect(setRow(run, 'program', key, { title: '晨练' })).rejects.toThrow('may be changed');
  });

  it('names no column without a value', async () => {
    const title = undefined;
    await expect(setRow(run, 'program', key, { title })).rejects.toThrow('without a value');
  });
});

describe('a list at the root', () => {
  it('refuses to go below what has nothing below it', async () => {
    const program = await planned();
    const send = await stage.as(by);
    const { errors } = await send(
      'query ($of: ID!) { activities(of: $of, below: true) { totalCount } }',
      {
        of: program.id,
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
