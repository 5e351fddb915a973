import { parseNumrange } from '@linli/figures';
import { describe, expect, it } from 'vitest';
import { check, factsOf, figureOf, only, relationOf, said } from '#test/finding-fixture';

const codes = (...given: Parameters<typeof factsOf>) =>
  check(factsOf(...given)).map(({ says }) => says);
const range = parseNumrange;

const percent = {
  basis: 'RATIO',
  indicator: { rule: 'RECOMPUTE' },
  measure: { kind: 'PERCENT', word: '%' },
} as const;

describe('K10, tiers against their total', () => {
  const firms = { basis: 'STOCK', measure: { kind: 'ORGANISATION', word: '家' } } as const;
  const relations = ['a', 'b'].map((tier) => relationOf(tier, 'TIER_OF', 'all'));
  const unit = (total: string) => [
    figureOf('a', '2家', firms),
    figureOf('b', '20家', firms),
    figureOf('all', total, firms),
  ];

  it('tells no share of a total without an upper end', () => {
    const found = only(factsOf(unit('超50家'), relations));
    expect(found).toMatchObject({ says: 'K10', severity: 'NOTE', bounds: range('[22,22]') });
  });

  it('says that tiers which exceed their total overlap, and nothing of a total that is known', () => {
    expect(only(factsOf(unit('21家'), relations))).toMatchObject({ says: 'K10_OVER' });
    expect(codes(unit('60家'), relations)).toEqual([]);
  });
});

describe('what one figure tells', () => {
  it('K11 asks for the base of a percentage, and stops once it is recorded', () => {
    const settled = figureOf('settled', '100%', percent);
    expect(only(factsOf([settled]))).toMatchObject({ says: 'K11', bounds: null });
    const relations = [relationOf('disputes', 'DENOMINATOR', 'settled')];
    const disputes = figureOf('disputes', '30个', { measure: { kind: 'ITEM', word: '个' } });
    expect(codes([settled], relations)).toEqual(['K11']);
    expect(codes([settled, disputes], relations)).toEqual([]);
  });

  it('K12 asks for whom money is paid, unless its dimension says so or it is no flow', () => {
    const gain = (more: Parameters<typeof figureOf>[2]) =>
      figureOf('gain', '2000多元', { measure: { kind: 'RATE', word: '元/月' }, ...more });
    expect(codes([gain({})])).toEqual(['K12']);
    expect(codes([gain({ unitOfAnalysis: 'HOUSEHOLD' })])).toEqual([]);
    expect(codes([gain({ basis: 'CAPACITY' })])).toEqual([]);
    expect(codes([gain({ measure: { kind: 'RATE', word: '人/社区' } })])).toEqual([]);
  });

  it('K6 keeps the words, and says between what they are read', () => {
    const facts = factsOf([figureOf('guests', '近200余位')]);
    expect(only(facts)).toMatchObject({ says: 'K6', bounds: range('[190,210]') });
    expect(said(check(facts)[0]!, 'en').message).toContain('“近200余位”');
  });

  it('K17 takes a number without words for a list, and words for what they say', () => {
    const list = figureOf('schools', '上千人', { wording: null });
    expect(only(factsOf([list]))).toMatchObject({ says: 'K17', bounds: range('[1000,)') });
    expect(codes([{ ...list, wording: '一中、十小等' }])).toEqual(['K17']);
    expect(codes([figureOf('schools', '上千人')])).toEqual([]);
  });
});
