import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, auditOf, counted, drafted, newIndicator } from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const dimension = (name: string) => ({ name });

describe('createIndicator', () => {
  it('defines an indicator of a district with its dimensions and audit entry', async () => {
    const input = {
      ...drafted('COUNCILS_HELD'),
      name: '  邻里议事会 ',
      nameEn: 'Neighbour councils',
      description: '只计有记录的。\n不计线上。',
      direction: 'HIGHER',
      dimensionsDisjoint: true,
      levels: ['SITE', 'COMMUNITY', 'SITE'],
      dimensions: [
        { name: ' 楼道 ', nameEn: 'Stairwell' },
        { name: '老人', kind: 'GROUP', unitOfAnalysis: 'PERSON' },
      ],
    };
    const { data, errors } = await act(admin, 'createIndicator', input);
    expect(errors).toBeUndefined();
    expect(data!.createIndicator).toEqual({
      indicator: {
        id: expect.stringMatching(/^ind_/),
        code: 'COUNCILS_HELD',
        name: '邻里议事会',
        nameEn: 'Neighbour councils',
        description: '只计有记录的。\n不计线上。',
        direction: 'HIGHER',
        sensitive: false,
        dimensionsDisjoint: true,
        levels: ['COMMUNITY', 'SITE'],
        closedAt: null,
        version: 1,
        owner: { name: '上城区' },
        dimensions: [
          { name: '楼道', nameEn: 'Stairwell', kind: 'KIND', unitOfAnalysis: null },
          { name: '老人', nameEn: null, kind: 'GROUP', unitOfAnalysis: 'PERSON' },
        ],
        relations: [],
      },
      userErrors: [],
    });
    expect(await auditOf(world, 'COUNCILS_HELD')).toEqual([
      {
        verb: 'createIndicator',
        before: null,
        after: expect.objectContaining({
          code: 'COUNCILS_HELD',
          measureCode: 'CHANG',
          rule: 'SUM',
          dimensionsDisjoint: true,
        }),
        district_id: 1,
        login: 'shangcheng.admin',
      },
    ]);
  });

  it('records at every level and leans neither way unless told', async () => {
    expect(await newIndicator(admin, 'PLAIN')).toMatchObject({
      levels: ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'],
      direction: 'NEUTRAL',
      sensitive: false,
      dimensions: [],
    });
  });

  it.each([
    ['a word', '人次'],
    ['a code', 'RENCI'],
  ])('takes %s for a measure', async (kind, measure) => {
    const code = kind === 'a word' ? 'BY_WORD' : 'BY_CODE';
    await newIndicator(admin, code, { measure });
    const [row] = await world.sql('select measure_code from indicator where code = $1', [code]);
    expect(row).toEqual({ measure_code: 'RENCI' });
  });

  it.each([
    ['a code in small letters', { code: 'councils' }, 'BAD_CODE', ['code']],
    ['a code that begins with a digit', { code: '9LIVES' }, 'BAD_CODE', ['code']],
    ['a code of one letter', { code: 'A' }, 'BAD_CODE', ['code']],
    ['a code of 61 letters', { code: 'A'.repeat(61) }, 'BAD_CODE', ['code']],
    ['a code with a null character', { code: 'AB\u0000' }, 'BAD_CODE', ['code']],
    ["the platform's code", { code: 'ACTIVITY_COUNT' }, 'DUPLICATE', ['code']],
    ['an unknown measure', { measure: '人天' }, 'UNKNOWN_MEASURE', ['measure']],
    ['no measure', { measure: ' ' }, 'UNKNOWN_MEASURE', ['measure']],
    ['no level at all', { levels: [] }, 'REQUIRED', ['levels']],
    ['a sum of ratios', { basis: 'RATIO', measure: '%' }, 'RULE_DOES_NOT_FIT', ['rule']],
    [
      'an average that is not recomputed',
      { basis: 'AVERAGE', rule: 'LATEST' },
      'RULE_DOES_NOT_FIT',
      ['rule'],
    ],
    ['a flow that is recomputed', { rule: 'RECOMPUTE' }, 'RULE_DOES_NOT_FIT', ['rule']],
    ['a reach of visits', { rule: 'REACH', measure: '人次' }, 'RULE_DOES_NOT_FIT', ['rule']],
    ['distinct visits', { rule: 'DISTINCT', measure: '人次' }, 'RULE_DOES_NOT_FIT', ['rule']],
    [
      'a dimension without a name',
      { dimensions: [dimension('楼道'), dimension(' ')] },
      'REQUIRED',
      ['dimensions', '1', 'name'],
    ],
    [
      'a dimension twice, but for the space around it',
      { dimensions: [dimension('楼道'), dimension(' 楼道 ')] },
      'DUPLICATE',
      ['dimensions', '1', 'name'],
    ],
    [
      'more dimensions than a list shows',
      { dimensions: Array.from({ length: 201 }, (_, at) => dimension(`第${at}类`)) },
      'TOO_LARGE',
      ['dimensions'],
    ],
  ])('refuses %s', async (_, wrong, code, field) => {
    const before = await counted(world);
    const { data, errors } = await act(admin, 'createIndicator', { ...drafted('WRONG'), ...wrong });
    expect(errors).toBeUndefined();
    expect(data!.createIndicator).toMatchObject({
      indicator: null,
      userErrors: [{ code, field: ['input', ...field] }],
    });
    expect(await counted(world)).toEqual(before);
  });

  it.each([
    ['a ratio that is recomputed', { basis: 'RATIO', rule: 'RECOMPUTE', measure: '%' }],
    ['an average that is recomputed', { basis: 'AVERAGE', rule: 'RECOMPUTE', measure: '岁' }],
    ['a reach of people', { rule: 'REACH', measure: '位' }],
    ['distinct households', { rule: 'DISTINCT', measure: '户' }],
    ['distinct organisations', { rule: 'DISTINCT', measure: '家' }],
    ['distinct communities', { rule: 'DISTINCT', measure: '个社区' }],
  ])('takes %s', async (what, more) => {
    const code = what.toUpperCase().replaceAll(/[^A-Z]/g, '_');
    expect(await newIndicator(admin, code, more)).toMatchObject({ code });
  });

  it('tells everything that is wrong at once', async () => {
    const wrong = { code: 'x', name: '', measure: '人天', levels: [], nameEn: 'x'.repeat(101) };
    const { data } = await act(admin, 'createIndicator', { ...drafted('WRONG'), ...wrong });
    const codes = data!.createIndicator!.userErrors.map(({ code }) => code);
    expect(codes).toEqual(['TOO_LONG', 'REQUIRED', 'BAD_CODE', 'REQUIRED', 'UNKNOWN_MEASURE']);
  });

  it('says what is wrong in the language of the reader', async () => {
    const wrong = { ...drafted('WRONG'), measure: '人天' };
    const { data } = await act(admin, 'createIndicator', wrong, 'zh-CN');
    expect(data!.createIndicator!.userErrors[0]!.message).toBe('没有“人天”这个计量单位。');
  });

  it('refuses a code that the district has, and lets another district use it', async () => {
    await newIndicator(admin, 'OURS');
    const again = await act(admin, 'createIndicator', drafted('OURS'));
    expect(again.data!.createIndicator!.userErrors).toMatchObject([
      { code: 'DUPLICATE', field: ['input', 'code'] },
    ]);
    const neighbour = await world.actAs('xiaoshan.admin');
    const { data } = await neighbour<{ districts: { nodes: { id: string }[] } }>(
      '{ districts { nodes { id } } }',
    );
    const theirs = { districtId: data!.districts.nodes[0]!.id };
    expect(await newIndicator(neighbour, 'OURS', theirs)).toMatchObject({
      code: 'OURS',
      owner: { name: '萧山区' },
    });
  });

  it('lets one of two people who take the same code at once win', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => act(admin, 'createIndicator', drafted('AT_ONCE'))),
    );
    const codes = answers.map(({ data }) => data!.createIndicator!.userErrors[0]?.code ?? 'OK');
    expect(codes.sort()).toEqual(['DUPLICATE', 'OK']);
    expect(await auditOf(world, 'AT_ONCE')).toHaveLength(1);
  });
});
