import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';
import { drafted, ofProgram } from '../program/program.samples.ts';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const REVIEWED = `query ($id: ID!) {
  node(id: $id) { ... on Program { state endsOn version steps { nodes { verb reason } } } }
  reviews(of: $id) { totalCount nodes { verdict extendsTo words program { id } } } }`;
interface Reviewed {
  node: { state: string; endsOn: string | null; version: number; steps: { nodes: object[] } };
  reviews: { totalCount: number; nodes: object[] };
}
const read = async (id: string) => (await (await stage.as(by))<Reviewed>(REVIEWED, { id })).data!;

async function running() {
  const draft = { ...(await drafted(stage)), startsOn: '2026-01-01', endsOn: '2026-06-30' };
  return stage.done('startProgram', versioned(await stage.done('createProgram', draft, by)), by);
}
const review = (row: { id: string; version: number }, said: object) => ({
  ...{ ...ofProgram(row), kind: 'MID', onDay: '2026-05-01', words: '反响好' },
  ...said,
});
const faultsOf = async (input: object) =>
  (await call(await stage.as(by), 'addReview', input)).faults;

describe('a review', () => {
  it('that extends a program moves its last day, to a later one alone', async () => {
    const row = await running();
    const same = review(row, { verdict: 'EXTEND', extendsTo: '2026-06-30' });
    expect(await faultsOf(same)).toMatchObject([{ code: 'NOT_LATER' }]);
    expect(await faultsOf(review(row, { verdict: 'EXTEND' }))).toMatchObject([
      { code: 'REQUIRED', field: ['input', 'extendsTo'] },
    ]);
    const later = review(row, { verdict: 'EXTEND', extendsTo: '2026-12-31' });
    const now = await stage.done('addReview', later, by);
    const { node, reviews } = await read(row.id);
    expect([now.version, node.version]).toEqual([row.version + 1, row.version + 1]);
    expect(node).toMatchObject({ state: 'RUNNING', endsOn: '2026-12-31' });
    expect(reviews.nodes).toMatchObject([{ verdict: 'EXTEND', extendsTo: '2026-12-31' }]);
  });

  it('that stops a program closes it, and its words are the reason', async () => {
    const row = await running();
    const now = await stage.done('addReview', review(row, { verdict: 'STOP' }), by);
    const { node, reviews } = await read(row.id);
    expect(now.version).toBe(node.version);
    expect(node).toMatchObject({ state: 'CLOSED', endsOn: '2026-06-30' });
    expect(node.steps.nodes.at(-1)).toEqual({ verb: 'closeProgram', reason: '反响好' });
    expect(reviews.totalCount).toBe(1);
    const { code, faults } = await call(
      await stage.as(by),
      'addReview',
      review(now, { verdict: 'STOP' }),
    );
    expect([code, faults]).toMatchObject(['WRONG_STATE', [{ code: 'WRONG_STATE' }]]);
  });

  it('that would stop it names what is open, and stops it when that is said again', async () => {
    const draft = await stage.done('createProgram', await drafted(stage), by);
    const milestones = [{ title: '公布' }];
    const planned = await stage.done('addMilestones', { ...ofProgram(draft), milestones }, by);
    const row = await stage.done('startProgram', versioned(planned), by);
    const stop = review(row, { verdict: 'STOP' });
    expect(await faultsOf(stop)).toMatchObject([{ code: 'OPEN_WORK' }]);
    await stage.done('addReview', { ...stop, evenSo: true }, by);
    expect((await read(row.id)).node.state).toBe('CLOSED');
  });

  it('is of a day that has come, and says until when for an extension alone', async () => {
    const row = await running();
    const odd = review(row, { verdict: 'CONTINUE', onDay: '2999-01-01', extendsTo: '2999-01-01' });
    expect(await faultsOf(odd)).toMatchObject([
      { code: 'IN_THE_FUTURE', field: ['input', 'onDay'] },
      { code: 'ONLY_TO_EXTEND', field: ['input', 'extendsTo'] },
    ]);
  });

  it('is never changed, by whatever role serves', async () => {
    const granted = await world.sql(
      `select privilege_type from information_schema.column_privileges
        where table_name = 'review' and grantee = 'linli_app' and privilege_type <> 'SELECT'
       union select privilege_type from information_schema.table_privileges
        where table_name = 'review' and grantee = 'linli_app' and privilege_type <> 'SELECT'`,
    );
    expect(granted).toEqual([{ privilege_type: 'INSERT' }]);
  });
});
