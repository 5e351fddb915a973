import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnFigure, indicatorId, monthly, payloadOf, written } from '#test/figure-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let staff: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const record = async (input: object, send = staff, locale?: string) =>
  payloadOf(await actOnFigure(send, 'recordFigure', input, locale));

describe('recordFigure', () => {
  it('keeps the words, and reads number, hedge, measure and bounds from them', async () => {
    const { figure, userErrors } = await record(await monthly(world, 1, { wording: '200余场' }));
    expect(userErrors).toEqual([]);
    expect(figure).toMatchObject({
      value: '200',
      qualifier: 'ODD',
      wording: '200余场',
      bounds: {
        lower: { value: '200', inclusive: true },
        upper: { value: '300', inclusive: false },
      },
      measure: { word: '场' },
      basis: 'FLOW',
      status: 'CURRENT',
      recordedBy: world.account('xiaoying.staff').displayName,
      version: 1,
      asOf: null,
      source: { kind: 'ENTRY', title: '第1月台账' },
    });
    expect(figure!.source!.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('writes who, what and which rights to the audit', async () => {
    const { figure } = await record(await monthly(world, 2, { wording: '12场' }));
    const [entry] = await world.sql(
      `select a.verb, a.after, m.role from audit_entry a join membership m on m.id = a.membership_id
        order by a.at desc limit 1`,
    );
    expect(figure).not.toBeNull();
    expect(entry).toMatchObject({
      verb: 'recordFigure',
      role: 'STREET_STAFF',
      after: { value: '12', wording: '12场' },
    });
  });

  it('takes a number with its ends where the source states them', async () => {
    const { figure } = await record(
      await monthly(world, 3, {
        wording: '15-20场左右',
        qualifier: 'RANGE',
        lower: { value: '15' },
        upper: { value: '20' },
      }),
    );
    expect(figure).toMatchObject({ value: null, qualifier: 'RANGE', wording: '15-20场左右' });
  });

  it('keeps a figure whose measure is not its indicator’s, and never totals it', async () => {
    const { figure } = await record(await monthly(world, 4, { wording: '300人次' }));
    expect(figure!.measure.word).toBe('人次');
    const { data } = await staff<{ node: { notTotalled: { code: string; message: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Figure { notTotalled { code message } } } }',
      { id: figure!.id },
    );
    expect(data!.node.notTotalled).toMatchObject({ code: 'MEASURES_DIFFER' });
  });

  it.each([
    ['ACTIVITY_VISITS', '200人', '人'],
    ['ACTIVITY_VISITS', '200余名', '名'],
    ['ACTIVITY_VISITS', '200', '人次'],
    ['PILOT_SITES', '12个', '个社区'],
  ])('takes the measure of %s from %s as %s', async (code, wording, word) => {
    const input = {
      ...(await monthly(world, 20, { wording })),
      indicatorId: await indicatorId(world, code),
    };
    const { figure } = await record(input);
    expect(figure!.measure.word).toBe(word);
  });

  it('records a stock at the end of its period', async () => {
    const { figure } = await record({
      ...(await monthly(world, 5, { wording: '270人' })),
      indicatorId: await indicatorId(world, 'VOLUNTEER_STOCK'),
      dimension: '五老',
    });
    expect(figure).toMatchObject({ basis: 'STOCK', asOf: '2000-06-30', dimension: '五老' });
  });

  it.each([
    ['nothing to read', {}, 'REQUIRED'],
    ['words that are no quantity', { wording: '百丈镇' }, 'NOT_A_QUANTITY'],
    ['NaN in words', { wording: 'NaN' }, 'NOT_A_QUANTITY'],
    ['10^400 in words', { wording: '10^400场' }, 'NOT_A_QUANTITY'],
    ['an unknown measure', { value: '5', measure: '打' }, 'UNKNOWN_MEASURE'],
    [
      'a value outside its bounds',
      { value: '30', qualifier: 'RANGE', lower: { value: '1' }, upper: { value: '20' } },
      'VALUE_OUTSIDE_BOUNDS',
    ],
    [
      'a lower end above the upper',
      { qualifier: 'RANGE', lower: { value: '20' }, upper: { value: '10' } },
      'LOWER_ABOVE_UPPER',
    ],
    ['a range with one end', { qualifier: 'RANGE', lower: { value: '20' } }, 'BOUNDS_MISSING'],
    ['about, with one end', { qualifier: 'ABOUT', lower: { value: '5' } }, 'BOUNDS_MISSING'],
    ['a value that its words exclude', { value: '5', wording: '200余场' }, 'WORDING_DIFFERS'],
    ['a value surer than its words', { value: '200', wording: '近200余场' }, 'WORDING_DIFFERS'],
    ['a rate below zero', { value: '-5', measure: '%' }, 'BELOW_ZERO'],
    ['ends beside an exact number', { value: '5', upper: { value: '9' } }, 'BOUNDS_FOLLOW'],
    ['a count below zero', { value: '-5' }, 'BELOW_ZERO'],
    ['a count with a fraction', { value: '2.5' }, 'NOT_WHOLE'],
  ])('refuses %s, and writes nothing', async (_, quantity, code) => {
    const before = await written(world);
    const { figure, userErrors } = await record(await monthly(world, 6, quantity));
    expect(figure).toBeNull();
    expect(userErrors).toMatchObject([{ code, message: expect.stringMatching(/\S/) as string }]);
    expect(userErrors[0]!.field!.slice(0, 2)).toEqual(['input', 'quantity']);
    expect(await written(world)).toEqual(before);
  });

  it.each(['NaN', 'Infinity', '1e400', `1${'0'.repeat(400)}`, '５'])(
    'refuses %s as a value before anything is read',
    async (value) => {
      const before = await written(world);
      const answer = await actOnFigure(staff, 'recordFigure', await monthly(world, 6, { value }));
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(await written(world)).toEqual(before);
    },
  );

  it.each([
    ['without a start or end', {}, 'PERIOD_MISSING'],
    ['that ends before it starts', { start: '2024-02-01', end: '2024-01-01' }, 'END_BEFORE_START'],
    [
      'that ends on the day it starts',
      { start: '2024-02-01', end: '2024-02-01' },
      'END_BEFORE_START',
    ],
    [
      'that is no month',
      { start: '2024-02-01', end: '2024-04-01', grain: 'MONTH' },
      'GRAIN_DIFFERS',
    ],
    [
      'that has not begun',
      { start: '2999-01-01', end: '3000-01-01', grain: 'YEAR' },
      'IN_THE_FUTURE',
    ],
  ])('refuses a period %s', async (_, period, code) => {
    const before = await written(world);
    const input = { ...(await monthly(world, 6, { wording: '5场' })), period };
    expect((await record(input)).userErrors).toMatchObject([{ code }]);
    expect(await written(world)).toEqual(before);
  });

  it.each([
    ['without an end', { start: '2024-01-01' }, 'REQUIRED'],
    ['that ends in the future', { end: '2999-01-01' }, 'IN_THE_FUTURE'],
  ])('refuses a stock %s', async (_, period, code) => {
    const input = { ...(await monthly(world, 6, { wording: '5人' })), period };
    const stock = { ...input, indicatorId: await indicatorId(world, 'VOLUNTEER_STOCK') };
    expect((await record(stock)).userErrors).toMatchObject([{ code }]);
  });

  it.each([
    ['an unknown indicator', { indicatorId: 'ind_x' }, 'UNKNOWN', 'indicatorId'],
    ['an unknown dimension', { dimension: '没有这个' }, 'UNKNOWN', 'dimension'],
    ['a blank dimension', { dimension: ' ' }, 'UNKNOWN', 'dimension'],
    ['a dimension with a null', { dimension: '\u0000' }, 'UNKNOWN', 'dimension'],
    ['an unknown program', { programId: 'prg_x' }, 'UNKNOWN', 'programId'],
    [
      'a source that nobody enters',
      { source: { kind: 'DERIVATION', title: '推算' } },
      'UNKNOWN',
      'source',
    ],
  ])('refuses %s', async (_, change, code, field) => {
    const before = await written(world);
    const input = { ...(await monthly(world, 6, { wording: '5场' })), ...change };
    const { userErrors } = await record(input);
    expect(userErrors).toMatchObject([{ code }]);
    expect(userErrors[0]!.field![1]).toBe(field);
    expect(await written(world)).toEqual(before);
  });

  it('tells everything that is wrong at once', async () => {
    const input = {
      ...(await monthly(world, 6, { wording: '许多' })),
      ...{ period: {}, source: { kind: 'DERIVATION', title: '' }, dimension: '没有这个' },
    };
    const { userErrors } = await record(input);
    expect(userErrors.map(({ code }) => code)).toEqual([
      ...['REQUIRED', 'UNKNOWN', 'UNKNOWN', 'PERIOD_MISSING', 'NOT_A_QUANTITY'],
    ]);
  });

  it('refuses a figure without a source', async () => {
    const { source: _, ...input } = await monthly(world, 6, { wording: '5场' });
    const answer = await actOnFigure(staff, 'recordFigure', input);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a level at which the indicator is not recorded', async () => {
    await world.sql(`update indicator set levels = '{DISTRICT}' where code = 'MEDIA_MENTIONS'`);
    const input = {
      ...(await monthly(world, 6, { wording: '5次' })),
      indicatorId: await indicatorId(world, 'MEDIA_MENTIONS'),
    };
    expect((await record(input)).userErrors).toMatchObject([{ code: 'LEVEL_NOT_ALLOWED' }]);
  });

  it('tells the second of two people who fill one slot at once', async () => {
    const colleague = await world.actAs('xiaoying.lead');
    const input = await monthly(world, 7, { wording: '31场' });
    const [a, b] = await Promise.all([record(input), record(input, colleague)]);
    const [won, lost] = a.figure ? [a, b] : [b, a];
    expect(won.userErrors).toEqual([]);
    expect(lost).toMatchObject({ figure: null, userErrors: [{ code: 'SLOT_TAKEN' }] });
    const again = await record({ ...input, quantity: { wording: '32场' } }, staff, 'zh-CN');
    expect(again.userErrors[0]!.message).toBe('这里已有数据：31场。如有误，请更正。');
  });

  it.each([
    ['ziyang.staff', 'NOT_FOUND'],
    ['xiaoshan.admin', 'NOT_FOUND'],
    ['yiyou.owner', 'FORBIDDEN'],
    ['shangcheng.admin', 'FORBIDDEN'],
  ])('refuses %s with %s', async (login, code) => {
    const before = await written(world);
    const input = await monthly(world, 8, { wording: '5场' });
    const answer = await actOnFigure(await world.actAs(login), 'recordFigure', input);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(await written(world)).toEqual(before);
  });

  it('lets a community worker record for their own community alone', async () => {
    const worker = await world.actAs('changmingsi.worker');
    const input = await monthly(world, 9, { wording: '5场' });
    const own = { ...input, unitId: await placeId(world, '长明寺巷社区') };
    expect((await record(own, worker)).userErrors).toEqual([]);
    const above = await actOnFigure(worker, 'recordFigure', input);
    expect(above.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
