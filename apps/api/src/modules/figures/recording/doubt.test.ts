import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnFigure, indicatorId, monthly, payloadOf, written } from '#test/figure-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';
import { isPersonal } from './personal.ts';

let world: World;
let staff: Send;
let month = 0;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

/** Records a number of an indicator in a month that no other test uses. */
async function record(code: string, quantity: object, more: object = {}, locale = 'en') {
  const input = await monthly(world, (month += 1), quantity);
  const own = { ...input, indicatorId: await indicatorId(world, code), basis: null, ...more };
  return payloadOf(await actOnFigure(staff, 'recordFigure', own, locale));
}

describe('a number that looks wrong', () => {
  it.each([
    ['a share above the whole', 'COVERAGE_RATE', '120%', null],
    ['a fraction where a percentage is asked', 'COVERAGE_RATE', '0.827', '82.7%'],
    ['more sessions than there can be', 'ACTIVITY_COUNT', '700万场', null],
    ['a range of more', 'ACTIVITY_COUNT', '6至8百万', null],
    ['more with an open end', 'ACTIVITY_COUNT', '700万以上', null],
    ['so many people where sessions are asked', 'ACTIVITY_COUNT', '330102人', null],
    ['years', 'ACTIVITY_COUNT', '2023-2024', null],
  ])('is asked about before it is kept: %s', async (_, code, wording, offered) => {
    const before = await written(world);
    const { figure, userErrors } = await record(code, { wording });
    expect(figure).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'LOOKS_WRONG', field: ['input', 'quantity'], offered },
    ]);
    expect(userErrors[0]!.message).toMatch(/^[A-Z]/);
    expect(await written(world)).toEqual(before);
    const again = await record(code, { wording }, { evenSo: true });
    expect(again.userErrors).toEqual([]);
    expect(again.figure).toMatchObject({ wording });
  });

  it('is more people than ten times those who live there', async () => {
    const period = { start: '2022-01-01', end: '2023-01-01', grain: 'YEAR' };
    await record('POPULATION', { wording: '500人' }, { period });
    const { userErrors } = await record('VOLUNTEER_STOCK', { wording: '5001人' }, {}, 'zh-CN');
    expect(userErrors).toMatchObject([{ code: 'LOOKS_WRONG' }]);
    expect(userErrors[0]!.message).toContain('500');
    expect((await record('VOLUNTEER_STOCK', { wording: '5000人' })).userErrors).toEqual([]);
  });

  it.each([
    ['in words', { wording: `${'9'.repeat(14)}场` }],
    ['as a number', { value: '9'.repeat(40) }],
    ['as an upper end', { lower: { value: '1' }, upper: { value: '1' + '0'.repeat(12) } }],
    [
      'as an upper end of a rough number',
      {
        value: '5',
        qualifier: 'ABOUT',
        lower: { value: '1' },
        upper: { value: '1' + '0'.repeat(39) },
      },
    ],
  ])(
    'is refused, whoever means it, where it would swallow every total: %s',
    async (_, quantity) => {
      const { figure, userErrors } = await record('ACTIVITY_COUNT', quantity, { evenSo: true });
      expect(figure).toBeNull();
      expect(['TOO_LARGE', 'PERSONAL_DATA']).toContain(userErrors[0]!.code);
    },
  );

  it('may be a target that passes the whole once it is meant', async () => {
    const lead = await world.actAs('xiaoying.lead');
    const set = (evenSo: boolean) =>
      lead<{ setTarget: { userErrors: { code: string }[] } }>(
        'mutation ($input: SetTargetInput!) { setTarget(input: $input) { userErrors { code } } }',
        { input },
      ).then(({ data }) => [evenSo, data!.setTarget.userErrors]);
    const input = {
      ...{ unitId: await placeId(world, '小营街道'), evenSo: false },
      indicatorId: await indicatorId(world, 'COVERAGE_RATE'),
      ...{ planStart: '2030-01-01', planEnd: '2031-01-01', quantity: { wording: '105%' } },
      source: { kind: 'ENTRY', title: '计划' },
    };
    expect(await set(false)).toMatchObject([false, [{ code: 'LOOKS_WRONG' }]]);
    input.evenSo = true;
    expect(await set(true)).toEqual([true, []]);
  });
});

describe('the number of a person', () => {
  const NUMBERS = [
    ...['330102199003071234', '33010219900307123X', '330102 19900307 1234', '330102900307123'],
    ...[
      '13800138000',
      '138 0013 8000',
      '138-0013-8000',
      '+86 13800138000',
      '１３８００１３８０００',
    ],
    ...['0571-87654321', '(0571)87654321', '057187654321', '010 8765 4321', '400-810-8888'],
    ...['007', '0012', '6222021234567890123'],
  ];

  it.each(NUMBERS)('is refused with a word about personal data: %s', async (wording) => {
    const before = await written(world);
    const { userErrors } = await record('ACTIVITY_COUNT', { wording }, { evenSo: true }, 'zh-CN');
    expect(userErrors).toMatchObject([{ code: 'PERSONAL_DATA' }]);
    expect(userErrors[0]!.message).toContain('个人信息');
    expect(userErrors[0]!.message).not.toContain(wording);
    expect(await written(world)).toEqual(before);
  });

  it('is refused as a number by itself, and as an end', async () => {
    const value = '330102199003071234';
    const end = { lower: { value: '1' }, upper: { value } };
    for (const quantity of [{ value }, end, { value: '13800138000' }]) {
      expect((await record('ACTIVITY_COUNT', quantity)).userErrors).toMatchObject([
        { code: 'PERSONAL_DATA' },
      ]);
    }
  });

  it.each([
    '200',
    '0',
    '0.5',
    '0.827',
    '1,234',
    '2.5万',
    '200-300',
    '13800138000元',
    '100000000-200000000',
  ])('is not seen in %s', (wording) => expect(isPersonal(wording)).toBe(false));
});

describe('0.00', () => {
  it.each([{ wording: '0.00' }, { wording: '0.0场' }, { value: '0', wording: '0.00' }])(
    'is 0: %o',
    async (quantity) => {
      const { figure, userErrors } = await record('ACTIVITY_COUNT', quantity);
      expect(userErrors).toEqual([]);
      expect(figure).toMatchObject({ value: '0', qualifier: 'EXACT' });
      expect(figure!.bounds!.lower).toEqual({ value: '0', inclusive: true });
    },
  );
});
