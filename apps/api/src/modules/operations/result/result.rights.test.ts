import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { PLACES } from '#test/isolation-rows';
import { CoveredRows } from '#test/partner-terms';
import { codesOf, JointResults, OWNER } from '#test/result-fixture';
import { monthly } from '#test/figure-fixture';
import { sendAs } from '#test/row-door';
import { stageOf, type Stage } from '#test/samples';
import { openWorld } from '#test/world';

let stage: Stage;
let of: JointResults;
beforeAll(async () => {
  stage = stageOf(await openWorld());
  of = new JointResults(stage);
});
afterAll(() => stage.world.close());

describe('a result is read', () => {
  it('by partners whose agreement grants OUTCOMES for all days of its figures', async () => {
    const rows = new CoveredRows(stage.world);
    await rows.plant();
    const [key] = [...rows.names].find(([, name]) => name === 'own')!;
    const { unitId, districtId } = PLACES.own;
    const content = JSON.stringify({ figures: [], units: [], sensitive: 0 });
    const days = ['[2022-03-01,2022-04-01)', '[2019-03-01,2022-04-01)', '(,)'];
    for (const [at, told] of days.entries()) {
      await stage.world.sql(
        `insert into program_result (district_id, id, unit_id, program_id, edition, told_on,
           shares_version, unit_ids, figure_ids, content)
         values ($1, $2, $3, $4, $5, $6::daterange, 0, '{}', '{}', $7)`,
        [districtId, newId(), unitId, key, at + 1, told, content],
      );
    }
    await stage.world.sql('update program set result_edition = $1 where id = $2', [
      days.length,
      key,
    ]);
    const id = globalId('Program', { districtId, id: key });
    const read = async (groups: string[]) => {
      const send = sendAs(stage.world, (await rows.partnerWith({ groups })).token);
      const { data } = await send<{
        node: { withheld: string[] };
        results: { nodes: { edition: number }[] };
      }>(
        `query ($id: ID!) { results(of: $id) { nodes { edition } }
           node(id: $id) { ... on Program { withheld } } }`,
        { id },
      );
      const editions = data!.results.nodes.map(({ edition }) => edition);
      return [editions, data!.node.withheld.includes('result')];
    };
    expect(await read(['BASICS', 'NARRATIVE', 'CONTACTS'])).toEqual([[], true]);
    expect(await read(['OUTCOMES'])).toEqual([[1], false]);
  });

  it('as replaced where the newest is not the reader’s, of which nothing else is told', async () => {
    const { id } = await of.joint(['紫阳街道'], null);
    const counted = async (start: string, end: string) =>
      stage.done(
        'recordFigure',
        {
          ...(await monthly(stage.world, stage.next(), { value: '13', wording: '13次' })),
          ...{ programId: id, period: { start, end, grain: 'MONTH' } },
        },
        OWNER,
      );
    await counted('2022-03-01', '2022-04-01');
    await of.propose(id);
    await of.answer(id, '紫阳街道', 'YES');
    const { token } = await new CoveredRows(stage.world).partnerWith({
      ...{ groups: ['OUTCOMES'], covers: { units: ['own'] } },
    });
    const read = async () => {
      const { data } = await sendAs(stage.world, token)<object>(
        `query ($id: ID!) { results(of: $id) { totalCount nodes { edition state outdatedBy } }
           node(id: $id) { ... on Program { result { edition }
             participations { nodes { resultAnswer resultObjection } } } } }`,
        { id },
      );
      return data;
    };
    const answers = (resultAnswer: string | null) => ({
      participations: { nodes: [{ resultAnswer, resultObjection: null }] },
    });
    const edition = { edition: 1, outdatedBy: [] };
    expect(await read()).toEqual({
      results: { totalCount: 1, nodes: [{ ...edition, state: 'AGREED' }] },
      node: { result: { edition: 1 }, ...answers('YES') },
    });
    await counted('2019-03-01', '2019-04-01');
    expect(codesOf(await of.propose(id))).toEqual([]);
    const hidden = {
      results: { totalCount: 1, nodes: [{ ...edition, state: 'REPLACED' }] },
      node: { result: null, ...answers(null) },
    };
    expect(await read()).toEqual(hidden);
    await of.answer(id, '紫阳街道', 'NO');
    expect(await read()).toEqual(hidden);
    const { result, editions } = await of.read(id, 'ziyang.staff');
    expect([result!.edition, editions.map(({ state }) => state)]).toEqual([
      ...[2, ['REPLACED', 'DISPUTED']],
    ]);
  });

  it('without why a unit says no, which no agreement opens', async () => {
    const { id } = await of.joint(['紫阳街道'], null);
    await stage.done(
      'recordFigure',
      {
        ...(await monthly(stage.world, stage.next(), { value: '13', wording: '13次' })),
        ...{ programId: id, period: { start: '2022-03-01', end: '2022-04-01', grain: 'MONTH' } },
      },
      OWNER,
    );
    await of.propose(id);
    await of.answer(id, '紫阳街道', 'NO');
    const { token } = await new CoveredRows(stage.world).partnerWith({
      ...{ groups: ['OUTCOMES'], covers: { units: ['own'] } },
    });
    const { data } = await sendAs(stage.world, token)<object>(
      `query ($id: ID!) { node(id: $id) { ... on Program {
         participations { nodes { resultAnswer resultObjection } } } } }`,
      { id },
    );
    const nodes = [{ resultAnswer: 'NO', resultObjection: null }];
    expect(data).toEqual({ node: { participations: { nodes } } });
    expect((await of.read(id)).of('紫阳街道').resultObjection).toEqual(expect.any(String));
  });

  it('by no street that takes no part, though it be asked by its id', async () => {
    const { id } = await of.joint(['紫阳街道']);
    await of.propose(id);
    const { result } = await of.read(id);
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const seen = async (login: string) => {
      const { data } = await (
        await stage.as(login)
      )<{ node: object | null }>(query, {
        id: result!.id,
      });
      return data!.node !== null;
    };
    const logins = ['xiaoying.staff', 'ziyang.staff', 'shangcheng.admin', 'binjiang.admin'];
    expect(await Promise.all(logins.map(seen))).toEqual([true, true, true, false]);
    expect(await seen('changmingsi.worker')).toBe(false);
  });
});

it('leaves out what became sensitive after it was frozen, and counts it', async () => {
  const { id } = await of.joint(['紫阳街道']);
  await of.propose(id);
  const read = async (login: string) => (await of.read(id, login)).result!;
  expect((await read('ziyang.staff')).figures).toMatchObject([{ value: '13' }]);
  const marked = (sensitive: boolean) =>
    stage.world.sql("update indicator set sensitive = $1 where code = 'VENUE_USE_COUNT'", [
      sensitive,
    ]);
  await marked(true);
  const shown = await Promise.all(['ziyang.staff', OWNER].map(read)).finally(() => marked(false));
  for (const { figures, sensitiveFigures } of shown) {
    expect([figures, sensitiveFigures]).toEqual([[], 1]);
  }
});

describe('what waits', () => {
  const waiting = async (login: string, unit: string, kind: string) => {
    const { data } = await (
      await stage.as(login)
    )<{ todo: { title: string; of: { id: string } }[] }>(
      `{ todo(of: "${unit}", kinds: [${kind}]) { title of: node { id } } }`,
    );
    return data!.todo.map((one) => one.of.id);
  };
  const [XIAOYING, ZIYANG] = ['330102', '330102'];

  it('is an answer for each unit until it says something, then the owner’s, as the result stands', async () => {
    const { id, figure } = await of.joint(['紫阳街道']);
    await of.propose(id);
    const part = (await of.read(id)).of('紫阳街道').id;
    expect(await waiting('ziyang.staff', ZIYANG, 'RESULT_PROPOSED')).toContain(part);
    expect(await waiting(OWNER, XIAOYING, 'RESULT_DISPUTED')).not.toContain(id);
    await of.answer(id, '紫阳街道', 'NO');
    expect(await waiting('ziyang.staff', ZIYANG, 'RESULT_PROPOSED')).not.toContain(part);
    expect(await waiting(OWNER, XIAOYING, 'RESULT_DISPUTED')).toContain(id);
    await of.correct(figure, '14');
    expect(await waiting(OWNER, XIAOYING, 'RESULT_DISPUTED')).not.toContain(id);
    expect(await waiting(OWNER, XIAOYING, 'RESULT_OUTDATED')).toContain(id);
    await of.propose(id);
    expect(await waiting(OWNER, XIAOYING, 'RESULT_OUTDATED')).not.toContain(id);
    expect(await waiting('ziyang.staff', ZIYANG, 'RESULT_PROPOSED')).toContain(part);
    await of.answer(id, '紫阳街道', 'YES');
    expect(await waiting('ziyang.staff', ZIYANG, 'RESULT_PROPOSED')).not.toContain(part);
  });

  it('has the results of the demo, all but one of them agreed to', async () => {
    const states = await stage.world.sql<{ state: string; count: number }>(
      `select result_state(district_id, program_id) as state, count(*)::int from program_result r
        where synthetic group by 1 order by 1`,
    );
    expect(states).toMatchObject([{ state: 'AGREED' }, { state: 'PROPOSED', count: 1 }]);
  });
});
