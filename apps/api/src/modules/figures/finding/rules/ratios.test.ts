import { parseNumrange } from '@linli/figures';
import { describe, expect, it } from 'vitest';
import { check, factsOf, figureOf, only, relationOf, said, targetOf } from '#test/finding-fixture';

const codes = (...given: Parameters<typeof factsOf>) =>
  check(factsOf(...given)).map(({ says }) => says);
const range = parseNumrange;

const percent = {
  basis: 'RATIO',
  indicator: { rule: 'RECOMPUTE' },
  measure: { kind: 'PERCENT', word: '%' },
} as const;
const perThousand = {
  basis: 'RATIO',
  indicator: { rule: 'RECOMPUTE' },
  measure: { kind: 'RATE', word: '个/千人' },
} as const;
const flats = { basis: 'STOCK', measure: { kind: 'ITEM', word: '套' } } as const;

describe('K7, rounded ratio', () => {
  const relations = [
    relationOf('flats', 'DENOMINATOR', 'share'),
    relationOf('let', 'NUMERATOR', 'share'),
  ];
  const share = (wording: string) => figureOf('share', wording, percent);
  const base = (wording: string) => figureOf('flats', wording, flats);

  it('gives the whole numbers that the rounding leaves', () => {
    const found = only(factsOf([share('82.7%'), base('3500套')], relations));
    expect(found).toMatchObject({ says: 'K7', severity: 'NOTE', bounds: range('[2893,2896]') });
  });

  it('warns when no whole number fits', () => {
    const found = only(factsOf([share('82.7%'), base('10套')], relations));
    expect(found).toMatchObject({ says: 'K7_NONE', severity: 'WARNING', bounds: null });
  });

  it('is silent for a whole number, for a base that is no number, and once the part is recorded', () => {
    expect(codes([share('80%'), base('3500套')], relations)).toEqual([]);
    expect(codes([share('82.7%'), base('3500余套')], relations)).toEqual([]);
    const part = figureOf('let', '2894套', flats);
    expect(codes([share('82.7%'), base('3500套'), part], relations)).toEqual([]);
  });

  it('leaves it to K8 to say that the recorded part does not agree', () => {
    const part = figureOf('let', '3000套', flats);
    const found = only(factsOf([share('82.7%'), base('3500套'), part], relations));
    expect(found).toMatchObject({ says: 'K8_OVER', bounds: range('(103.75,107.25]') });
  });
});

describe('a rate per thousand', () => {
  const relations = [
    relationOf('residents', 'DENOMINATOR', 'rate'),
    relationOf('places', 'NUMERATOR', 'rate'),
  ];
  const rate = (wording: string, more: Parameters<typeof figureOf>[2] = {}) =>
    figureOf('rate', wording, { ...perThousand, ...more });
  const residents = (wording: string) => figureOf('residents', wording, { basis: 'STOCK' });
  const places = (wording: string) =>
    figureOf('places', wording, {
      basis: 'CAPACITY',
      measure: { kind: 'PLACE', word: '个托位' },
    });
  const target = (wording: string, more = {}) =>
    targetOf('rate', wording, { measure: perThousand.measure, ...more });

  it('K8 says how many places come from elsewhere', () => {
    const facts = factsOf([rate('4.55个'), residents('53万人'), places('667个')], relations);
    expect(only(facts)).toMatchObject({
      says: 'K8',
      severity: 'NOTE',
      bounds: range('[1719.125,1769.925)'),
    });
    const { message, computation } = said(check(facts)[0]!, 'en');
    expect(message).toContain('2,386–2,437; 667 are named (27.7 %)');
    expect(computation).toContain('÷ 1,000 = 2,386–2,437 (2,411.5 by the numbers as printed)');
  });

  it('K8 warns when the parts exceed the whole, and is silent when they may be all of it', () => {
    const [more, all] = [places('2500个'), places('2400个')];
    const found = only(factsOf([rate('4.55个'), residents('53万人'), more], relations));
    expect(found).toMatchObject({ says: 'K8_OVER', severity: 'WARNING' });
    expect(codes([rate('4.55个'), residents('53万人'), all], relations)).toEqual([]);
  });

  it('K9 warns of a margin that little growth of the base uses up', () => {
    const facts = factsOf([rate('4.55个'), residents('53万人')], relations, [target('4.5个')]);
    expect(only(facts)).toMatchObject({
      says: 'K9',
      severity: 'WARNING',
      bounds: range('[23.625,29.425)'),
    });
    expect(said(check(facts)[0]!, 'zh-CN').message).toBe(
      '余量 24–29；基数超过约 535,889（增长 1.1%）就不再达标。',
    );
  });

  it('K9 counts what is reached only as printed', () => {
    expect(codes([rate('4.5个'), residents('53万人')], relations, [target('4.5个')])).toEqual([
      'K9',
    ]);
  });

  it.each([
    ['a margin beyond 5 %', rate('4.8个'), target('4.5个')],
    ['a target that is missed', rate('4.4个'), target('4.5个')],
    [
      'a lower value that is better',
      rate('4.55个', { indicator: { direction: 'LOWER' } }),
      target('4.5个'),
    ],
    ['another program', rate('4.55个'), target('4.5个', { programId: 'other' })],
    ['another plan', rate('4.55个'), target('4.5个', { planStart: '2022-01-01' })],
    ['a target of nothing', rate('4.55个'), target('0个')],
  ])('K9 is silent for %s', (_, figure, aim) => {
    expect(codes([figure, residents('53万人')], relations, [aim])).toEqual([]);
  });

  it('K9 reads a plan against the latest figure alone', () => {
    const later = { periodStart: '2022-01-01', periodEnd: '2023-01-01' };
    const next = { ...rate('4.8个'), ...later };
    const people = [residents('53万人'), { ...residents('54万人'), ...later }];
    expect(codes([rate('4.55个'), next, ...people], relations, [target('4.5个')])).toEqual([]);
  });
});

describe('a number of more digits than can be computed with', () => {
  it('silences what would compute with it, and nothing else', () => {
    const relations = [relationOf('residents', 'DENOMINATOR', 'rate')];
    const most = '9'.repeat(40);
    const rate = figureOf('rate', '4.55个', {
      ...perThousand,
      ...{ value: most, bounds: range(`[0,${most}]`) },
    });
    const residents = figureOf('residents', '53万人', { basis: 'STOCK' });
    const aim = targetOf('rate', '4.5个', { measure: perThousand.measure, value: '0.001' });
    const guests = figureOf('guests', '近200余位');
    expect(codes([rate, residents, guests], relations, [aim])).toEqual(['K6']);
    expect(codes([rate, residents, guests], relations, [{ ...aim, value: most }])).toContain('K9');
  });
});
