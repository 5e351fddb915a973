import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { actOnFigure, type FigureAnswer, monthly, payloadOf, written } from '#test/figure-fixture';
import { undone } from '#test/row-door';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let staff: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const send = async (verb: string, input: object, as = staff) =>
  payloadOf(await actOnFigure(as, verb, input));
const SOURCE = { kind: 'ENTRY', title: '更正后的台账' };

let month = 0;
/** A new figure in a slot that no other test uses. */
async function recorded(wording = '20场'): Promise<FigureAnswer> {
  month += 1;
  const { figure } = await send('recordFigure', await monthly(world, month, { wording }));
  return figure!;
}

const correction = ({ id, version }: FigureAnswer, wording = '21场') => ({
  id,
  expectedVersion: version,
  quantity: { wording },
  source: SOURCE,
  reason: '漏记一场',
});
const withdrawal = ({ id, version }: FigureAnswer) => ({
  id,
  expectedVersion: version,
  reason: '重复填报',
});

type History = {
  node: { history: { nodes: { wording: string; status: string; supersededReason: string }[] } };
};
async function historyOf(id: string) {
  const { data } = await staff<History>(
    `query ($id: ID!) { node(id: $id) { ... on Figure { history {
      nodes { wording status supersededReason } } } } }`,
    { id },
  );
  return data!.node.history.nodes;
}

describe('correctFigure', () => {
  it('puts a better value in its place and keeps the former in the history', async () => {
    const former = await recorded('20余场');
    const { figure, userErrors } = await send('correctFigure', correction(former, '26场'));
    expect(userErrors).toEqual([]);
    expect(figure).toMatchObject({ wording: '26场', status: 'CURRENT', qualifier: 'EXACT' });
    expect(figure!.id).not.toBe(former.id);
    expect(await historyOf(figure!.id)).toEqual([
      { wording: '26场', status: 'CURRENT', supersededReason: null },
      { wording: '20余场', status: 'SUPERSEDED', supersededReason: '漏记一场' },
    ]);
  });

  it('is found by when it stopped to hold, in the list of its unit', async () => {
    const unit = await placeId(world, '小营街道');
    const former = await recorded();
    await send('correctFigure', correction(former));
    type Ended = { node: { figures: { nodes: Stamped[] } } };
    type Stamped = { id: string; createdAt: string; updatedAt: string; supersededAt: string };
    const ended = async (asked: string) => {
      const { data } = await staff<Ended>(
        `query ($unit: ID!) { node(id: $unit) { ... on Unit { figures(first: 1, status: SUPERSEDED, ${asked}) {
          nodes { id createdAt updatedAt supersededAt } } } } }`,
        { unit },
      );
      return data!.node.figures.nodes;
    };
    const [last] = await ended('orderBy: { field: UPDATED_AT, direction: DESC }');
    expect(last).toMatchObject({ id: former.id, updatedAt: last!.supersededAt });
    expect(last!.createdAt < last!.updatedAt).toBe(true);
    const since = (bound: string) =>
      ended(`filter: { updatedAt: { ${bound}: "${last!.updatedAt}" } }`);
    expect((await since('gte')).map(({ id }) => id)).toEqual([former.id]);
    expect((await since('lt')).map(({ id }) => id)).not.toEqual([former.id]);
  });

  it('leaves every recorded column of the former as it was', async () => {
    const former = await recorded();
    const stored = () =>
      world.sql(`select id, value, bounds, wording, created_at, recorded_by, source_id
        from figure where slot_id in (select slot_id from figure order by created_at desc limit 1)
        order by created_at limit 1`);
    const before = await stored();
    await send('correctFigure', correction(former));
    expect(await stored()).toEqual(before);
  });

  it('keeps the outcome’s id when the figure of a program is corrected', async () => {
    const [row] = await world.sql<{ id: string }>(
      `select id from program where district_id = 1 and unit_id = (
         select unit_id from unit_version where name = '小营街道') order by id limit 1`,
    );
    const programId = globalId('Program', { districtId: 1, id: row!.id });
    const input = { ...(await monthly(world, ++month, { wording: '20场' })), programId };
    const { figure } = await send('recordFigure', input);
    const outcomes = async () => {
      const { data } = await staff<{
        node: { outcomes: { nodes: { id: string; figure: { wording: string } }[] } };
      }>(
        `query ($id: ID!) { node(id: $id) { ... on Program {
          outcomes(first: 100) { nodes { id figure { wording } } } } } }`,
        { id: programId },
      );
      return data!.node.outcomes.nodes;
    };
    const before = (await outcomes()).find((outcome) => outcome.figure.wording === '20场')!;
    await send('correctFigure', correction(figure!, '24场'));
    const after = (await outcomes()).find((outcome) => outcome.figure.wording === '24场')!;
    expect(after.id).toBe(before.id);
  });

  it.each([
    ['words that are no quantity', { quantity: { wording: '5G' } }, 'NOT_A_QUANTITY'],
    ['a source that nobody enters', { source: { kind: 'DERIVATION', title: '推算' } }, 'UNKNOWN'],
  ])('refuses %s and changes nothing', async (_, change, code) => {
    const former = await recorded();
    const before = await written(world);
    const { userErrors } = await send('correctFigure', { ...correction(former), ...change });
    expect(userErrors).toMatchObject([{ code }]);
    expect(await written(world)).toEqual(before);
  });

  it('lets one of two people correct it at once and tells the other', async () => {
    const former = await recorded();
    const lead = await world.actAs('xiaoying.lead');
    const answers = await Promise.all([
      actOnFigure(staff, 'correctFigure', correction(former, '30场')),
      actOnFigure(lead, 'correctFigure', correction(former, '31场')),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const lost = answers.find(({ errors }) => errors)!;
    const won = answers.find(({ errors }) => !errors)!;
    const { id, version } = payloadOf(won).figure!;
    expect(lost.errors![0]!.extensions).toEqual({
      ...{ code: 'CONFLICT', currentVersion: version, standing: { id, version } },
    });
  });

  it('refuses another measure, which is another place', async () => {
    const former = await recorded('20场');
    const before = await written(world);
    const { userErrors } = await send('correctFigure', correction(former, '310人次'));
    expect(userErrors).toMatchObject([
      { code: 'MEASURE_STAYS', field: ['input', 'quantity', 'measure'] },
    ]);
    expect(await written(world)).toEqual(before);
  });

  it('is told when somebody else holds the figure for too long', async () => {
    const former = await recorded();
    const answer = await undone(world, async (client) => {
      await client.query(
        'select 1 from figure order by created_at desc, id desc limit 1 for update',
      );
      return actOnFigure(staff, 'correctFigure', correction(former));
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });
});

describe('withdrawFigure', () => {
  it('takes the figure back, keeps it in the history and frees its slot', async () => {
    const former = await recorded();
    const { figure } = await send('withdrawFigure', withdrawal(former));
    expect(figure).toMatchObject({
      id: former.id,
      status: 'WITHDRAWN',
      supersededBy: world.account('xiaoying.staff').displayName,
      supersededReason: '重复填报',
    });
    const { data } = await staff<{ unit: { figures: { nodes: { id: string }[] } } }>(
      `query ($id: ID!) { unit(id: $id) { figures(status: WITHDRAWN, first: 100) { nodes { id } } } }`,
      { id: await placeId(world, '小营街道') },
    );
    expect(data!.unit.figures.nodes).toContainEqual({ id: former.id });
    expect(await historyOf(former.id)).toHaveLength(1);
    const again = await send('recordFigure', await monthly(world, month, { wording: '9场' }));
    expect((await historyOf(again.figure!.id)).map(({ wording }) => wording)).toEqual([
      '9场',
      '20场',
    ]);
  });

  it('refuses to do so twice', async () => {
    const former = await recorded();
    await send('withdrawFigure', withdrawal(former));
    const again = await actOnFigure(staff, 'withdrawFigure', withdrawal(former));
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });
});

describe.each([
  ['correctFigure', correction],
  ['withdrawFigure', withdrawal],
] as const)('%s', (verb, inputOf: (figure: FigureAnswer) => object) => {
  it.each([
    ['ziyang.staff', 'NOT_FOUND'],
    ['xiaoshan.admin', 'NOT_FOUND'],
    ['changmingsi.worker', 'NOT_FOUND'],
    ['shangcheng.admin', 'FORBIDDEN'],
  ])('refuses %s with %s', async (login, code) => {
    const former = await recorded();
    const before = await written(world);
    const answer = await actOnFigure(await world.actAs(login), verb, inputOf(former));
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(await written(world)).toEqual(before);
  });
});

describe('the database', () => {
  it.each(['value', 'bounds', 'wording', 'source_id', 'unit_id', 'period_start', 'recorded_by'])(
    'lets the application change no %s of a figure',
    async (column) => {
      const [right] = await world.sql(
        `select has_column_privilege('linli_app', 'figure', $1, 'update') as may`,
        [column],
      );
      expect(right).toEqual({ may: false });
    },
  );
});
