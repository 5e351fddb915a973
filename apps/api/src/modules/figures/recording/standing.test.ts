import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOnFigure,
  type FigureAnswer,
  indicatorId,
  monthly,
  payloadOf,
  written,
} from '#test/figure-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let staff: Send;
let month = 0;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const SOURCE = { kind: 'ENTRY', title: '台账' };

async function recorded(wording = '6', code = 'ACTIVITY_COUNT', as = staff) {
  const input = await monthly(world, (month += 1), { wording });
  const own = {
    ...input,
    indicatorId: await indicatorId(world, code),
    note: '内部',
    remark: '公开',
  };
  return { input: own, figure: payloadOf(await actOnFigure(as, 'recordFigure', own)).figure! };
}
const correct = ({ id, version }: FigureAnswer, wording: string, more: object = {}, as = staff) =>
  actOnFigure(as, 'correctFigure', {
    ...{ id, expectedVersion: version, quantity: { wording }, source: SOURCE, reason: '漏记' },
    ...{ note: '内部', remark: '公开', ...more },
  });

describe('what stands in the way', () => {
  it('is named where a place is taken, also when two record at once', async () => {
    const { input, figure } = await recorded();
    const { id, version } = figure;
    const again = payloadOf(await actOnFigure(staff, 'recordFigure', input));
    expect(again.userErrors).toMatchObject([{ code: 'SLOT_TAKEN', standing: { id, version } }]);
    const other = {
      ...input,
      period: { ...input.period, ...(await monthly(world, (month += 1), {})).period },
    };
    const both = await Promise.all([1, 2].map(() => actOnFigure(staff, 'recordFigure', other)));
    const [won, lost] = both
      .map(payloadOf)
      .sort((a, b) => a.userErrors.length - b.userErrors.length);
    expect(lost!.userErrors).toMatchObject([
      { code: 'SLOT_TAKEN', standing: { id: won!.figure!.id, version: 1 } },
    ]);
  });

  it('is the successor of a figure that somebody corrected, which can be corrected in turn', async () => {
    const { figure } = await recorded();
    const successor = payloadOf(await correct(figure, '7')).figure!;
    const { errors } = await correct(figure, '8');
    const standing = { id: successor.id, version: successor.version };
    expect(errors![0]!.extensions).toEqual({
      ...{ code: 'CONFLICT', currentVersion: standing.version, standing },
    });
    const followed = payloadOf(await correct({ ...successor, ...standing }, '8'));
    expect(followed).toMatchObject({ userErrors: [], figure: { value: '8' } });
  });

  it('is nothing where the figure was withdrawn', async () => {
    const { figure } = await recorded();
    const { id, version: expectedVersion } = figure;
    await actOnFigure(staff, 'withdrawFigure', { id, expectedVersion, reason: '误填' });
    const { errors } = await correct(figure, '8');
    expect(errors![0]!.extensions).toEqual({
      ...{ code: 'CONFLICT', currentVersion: null, standing: null },
    });
  });
});

describe('a correction that changes nothing', () => {
  it.each(['6', '6场', '六场', ' 6 '])(
    'is told with the reason that it lacks: %s',
    async (wording) => {
      const { figure } = await recorded('6');
      const before = await written(world);
      const { userErrors } = payloadOf(await correct(figure, wording, { reason: '' }));
      expect(userErrors).toMatchObject([
        { code: 'REQUIRED', field: ['input', 'reason'] },
        { code: 'UNCHANGED', field: ['input', 'quantity'] },
      ]);
      expect(await written(world)).toEqual(before);
    },
  );

  it('is one that changes the hedge, the remark, or the source where that is meant', async () => {
    const { figure } = await recorded('6');
    const hedged = payloadOf(await correct(figure, '近6'));
    expect(hedged.userErrors).toEqual([]);
    const remarked = payloadOf(await correct(hedged.figure!, '近6', { remark: '含线上' }));
    expect(remarked.figure).toMatchObject({ remark: '含线上' });
    const same = { remark: '含线上', source: { kind: 'REPORT', title: '年报' } };
    expect(payloadOf(await correct(remarked.figure!, '近6', same)).userErrors).toMatchObject([
      { code: 'UNCHANGED' },
    ]);
    const sourced = payloadOf(await correct(remarked.figure!, '近6', { ...same, evenSo: true }));
    expect(sourced.figure).toMatchObject({ source: { title: '年报' } });
  });

  it('of a sensitive count tells nobody whether a guess is right', async () => {
    const { figure } = await recorded('6', 'CASE_ACTIONS');
    expect(payloadOf(await correct(figure, '6')).userErrors).toEqual([]);
  });
});

describe('a note', () => {
  const read = async (as: Send, id: string) => {
    const answer = await as<{ node: { note: string | null; remark: string | null } | null }>(
      'query ($id: ID!) { node(id: $id) { ... on Figure { note remark } } }',
      { id },
    );
    return { ...answer.data!.node, extensions: answer.extensions };
  };

  it('is for colleagues; a remark is for whoever reads the figure', async () => {
    const { figure } = await recorded();
    expect(figure).toMatchObject({ note: '内部', remark: '公开' });
    const above = await read(await world.actAs('shangcheng.admin'), figure.id);
    expect(above).toMatchObject({ note: '内部', remark: '公开' });
  });

  it('is withheld from a partner, and named so', async () => {
    const [row] = await world.sql<{ district_id: number; id: string }>(
      `update figure set note = '内部', remark = '公开'
        where superseded_at is null and program_id in (select program_id from agreement_program)
        returning district_id, id`,
    );
    expect(row).toBeDefined();
    const partner = await world.actAs('yiyou.owner');
    const { data, extensions } = await partner<{
      viewer: {
        memberships: {
          partner: {
            programs: {
              nodes: { figures: { nodes: { note: string | null; remark: string | null }[] } }[];
            };
          };
        }[];
      };
    }>(`{ viewer { memberships { partner { programs(first: 20) { nodes {
      figures(first: 20) { nodes { note remark } } } } } } } }`);
    const figures = data!.viewer.memberships.flatMap(({ partner: { programs } }) =>
      programs.nodes.flatMap((program) => program.figures.nodes),
    );
    expect(figures.filter(({ remark }) => remark === '公开').length).toBeGreaterThan(0);
    expect(figures.filter(({ note }) => note !== null)).toEqual([]);
    expect(extensions!.withheld).toContainEqual({ field: 'Figure.note', group: null });
  });
});
