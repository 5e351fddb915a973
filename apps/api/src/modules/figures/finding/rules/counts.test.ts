import { parseNumrange } from '@linli/figures';
import { describe, expect, it } from 'vitest';
import { check, factsOf, figureOf, only, relationOf, said } from '#test/finding-fixture';
import type { CheckedFigure } from './facts.ts';

const session = { measure: { kind: 'SESSION', word: '场' } } as const;
const reach = { indicator: { rule: 'REACH' } } as const;
const none = (figures: CheckedFigure[], relations: ReturnType<typeof relationOf>[]) =>
  expect(check(factsOf(figures, relations))).toEqual([]);

describe('K1, part against whole', () => {
  const relations = [
    relationOf('register', 'NUMERATOR', 'average'),
    relationOf('communities', 'DENOMINATOR', 'average'),
  ];
  const average = figureOf('average', '15-20人', {
    basis: 'AVERAGE',
    measure: { kind: 'RATE', word: '人/社区' },
  });
  const communities = (wording: string) =>
    figureOf('communities', wording, { measure: { kind: 'UNIT', word: '个社区' } });
  const register = (wording: string) => figureOf('register', wording, { basis: 'STOCK' });

  it.each([
    ['265人', '[25,85]'],
    ['100人', '[80,140]'],
  ])('says how far %s lies from 12 × 15–20', (stated, gap) => {
    const facts = factsOf([average, communities('12个社区'), register(stated)], relations);
    const found = only(facts);
    expect(found).toMatchObject({ says: 'K1', severity: 'WARNING', bounds: parseNumrange(gap) });
    expect(found.figures).toHaveLength(3);
  });

  it('is silent as long as both can be true', () => {
    none([average, communities('12个社区'), register('240人')], relations);
    none([average, communities('12个社区'), register('超200人')], relations);
  });

  it('is silent while the base, or the reported number, is missing', () => {
    none([average, register('265人')], relations);
    none([average, communities('12个社区')], relations);
  });

  it('does not compare with a flow of another year, but with a stock within the period', () => {
    const last = { periodStart: '2020-01-01', periodEnd: '2021-01-01' };
    const [flow, stock] = [figureOf('register', '265人', last), register('265人')];
    none([average, communities('12个社区'), flow], relations);
    const inYear = { ...stock, periodStart: '2021-06-01', periodEnd: '2021-07-01' };
    expect(check(factsOf([average, communities('12个社区'), inYear], relations))).toHaveLength(1);
  });
});

describe('K2, year on year', () => {
  const relations = [relationOf('growth', 'PART_OF', 'stock')];
  const growth = (wording: string) => figureOf('growth', wording, { basis: 'DELTA' });
  const stock = (wording: string, more = {}) =>
    figureOf('stock', wording, { basis: 'STOCK', ...more });
  const before = { periodStart: '2020-01-01', periodEnd: '2021-01-01' };

  it('gives the year before as whole numbers, and the growth', () => {
    const facts = factsOf([stock('265人'), growth('40余人')], relations);
    expect(only(facts)).toMatchObject({
      says: 'K2',
      severity: 'NOTE',
      bounds: parseNumrange('[216,225]'),
    });
    expect(said(check(facts)[0]!, 'zh-CN').message).toBe('上年为 216–225，增长 17.8–22.7%。');
  });

  it('needs no note where the year before is one number, or recorded and agrees', () => {
    none([stock('265人'), growth('40人')], relations);
    none([stock('265人'), growth('40余人'), stock('220人', before)], relations);
  });

  it('warns when the year before would be below zero, or differs from what it reported', () => {
    const below = only(factsOf([stock('30人'), growth('40余人')], relations));
    expect(below).toMatchObject({ says: 'K2_BELOW_ZERO', severity: 'WARNING' });
    const figures = [stock('265人'), growth('40余人'), stock('200人', before)];
    const differs = only(factsOf(figures, relations));
    expect(differs).toMatchObject({ says: 'K2_DIFFERS', severity: 'WARNING' });
    expect(differs.figures).toHaveLength(3);
  });
});

describe('K4, outcome without base', () => {
  const relations = [relationOf('actions', 'DENOMINATOR', 'improved')];
  const improved = figureOf('improved', '5人', { indicator: { rule: 'DISTINCT' } });
  const actions = figureOf('actions', '8次', session);

  it('asks for people where only actions are counted, and says no number', () => {
    const facts = factsOf([improved, actions], relations);
    expect(only(facts)).toMatchObject({ says: 'K4', severity: 'WARNING', bounds: null });
    expect(check(facts)[0]!.params).toEqual({});
  });

  it('is silent once people are counted, beside the actions too', () => {
    none([improved, actions, figureOf('actions', '20人')], relations);
  });

  it('asks for no base of which the catalogue knows nothing', () => {
    none([improved, actions], []);
  });
});

describe('K5, size of a session', () => {
  const relations = [relationOf('sessions', 'DENOMINATOR', 'people')];
  const pair = (people: string, sessions: string, more = {}) => [
    figureOf('people', people, reach),
    figureOf('sessions', sessions, { ...session, ...more }),
  ];

  it.each([
    ['4000余人', '5场', '[800,1000)'],
    ['超100人', '22场', '(4.545454,)'],
    ['300人', '1场', '[300,300]'],
    ['24人', '5场', '[4.8,4.8]'],
    ['上千人', '2场', '[500,)'],
  ])('finds %s in %s', (people, sessions, size) => {
    const found = only(factsOf(pair(people, sessions), relations));
    expect(found).toMatchObject({ says: 'K5', bounds: parseNumrange(size) });
  });

  it.each([
    ['2000余人', '30场'],
    ['25人', '5场'],
    ['299人', '1场'],
    ['近600人', '2场'],
    ['上千人', '50余场'],
    ['最高50人', '10场'],
    ['100人', '不足5场'],
    ['超100人', '22场以上'],
  ])('finds nothing in %s and %s', (people, sessions) => {
    none(pair(people, sessions), relations);
  });

  it('adds up several kinds of session', () => {
    const more = [...relations, relationOf('meetings', 'DENOMINATOR', 'people')];
    const figures = [...pair('600人', '1场'), figureOf('meetings', '9场', session)];
    none(figures, more);
    none([...pair('600人', '1场')], more);
  });

  it('compares within one program, period and basis alone', () => {
    none(pair('4000余人', '5场', { programId: 'other' }), relations);
    none(pair('4000余人', '5场', { periodEnd: '2021-07-01' }), relations);
    none(pair('4000余人', '5场', { basis: 'CUMULATIVE' }), relations);
  });

  it('counts no rounds of a course as sessions', () => {
    none(pair('4000余人', '5期', { measure: { kind: 'ROUND', word: '期' } }), relations);
  });
});
