import { describe, expect, it } from 'vitest';
import { check, factsOf, figureOf, relationOf, targetOf } from '#test/finding-fixture';

const codes = (...given: Parameters<typeof factsOf>) =>
  check(factsOf(...given)).map(({ says }) => says);

const share = (indicator = {}) =>
  figureOf('share', '82.7%', {
    ...{ basis: 'RATIO', measure: { kind: 'PERCENT', word: '%' } },
    indicator: { rule: 'RECOMPUTE', ...indicator },
  });
const flats = (more: Parameters<typeof figureOf>[2]) =>
  figureOf('flats', '3500套', { measure: { kind: 'ITEM', word: '套' }, ...more });
const relations = [relationOf('flats', 'DENOMINATOR', 'share')];

describe('what may not be totalled', () => {
  it('is no base of a ratio: a flow of what is a stock, and another measure', () => {
    const flow = flats({ basis: 'FLOW', indicator: { basis: 'STOCK' } });
    const people = {
      code: 'REN',
      kind: 'PERSON',
      word: '人',
      wordEn: null,
      ownerDistrictId: null,
    } as const;
    const other = flats({ basis: 'STOCK', indicator: { measure: people } });
    expect(codes([share(), flats({ basis: 'STOCK' })], relations)).toEqual(['K7']);
    expect(codes([share(), flow], relations)).toEqual(['K11']);
    expect(codes([share(), other], relations)).toEqual(['K11']);
  });

  it('is not computed with itself', () => {
    const base = flats({ basis: 'STOCK' });
    expect(codes([share({ basis: 'AVERAGE' }), base], relations)).toEqual([]);
    const aim = targetOf('share', '82%', { measure: { kind: 'PERCENT', word: '%' } });
    expect(codes([share(), base], relations, [aim])).toEqual(['K7', 'K9']);
    expect(codes([share({ basis: 'AVERAGE' }), base], relations, [aim])).toEqual([]);
  });

  it('may be the total of tiers that count now, when it counts all that ever did', () => {
    const firms = { basis: 'STOCK', measure: { kind: 'ORGANISATION', word: '家' } } as const;
    const ever = { ...firms, basis: 'CUMULATIVE', indicator: { basis: 'STOCK' } } as const;
    const tiers = [relationOf('tier', 'TIER_OF', 'all')];
    const all = figureOf('all', '超50家', ever);
    expect(codes([all, figureOf('tier', '2家', firms)], tiers)).toEqual(['K10']);
    expect(codes([all, figureOf('tier', '2家', ever)], tiers)).toEqual([]);
  });

  it('divides what is cumulative by what is too, in sessions', () => {
    const upTo = { basis: 'CUMULATIVE', indicator: { basis: 'FLOW' } } as const;
    const session = { measure: { kind: 'SESSION', word: '场' } } as const;
    const sessions = [relationOf('sessions', 'DENOMINATOR', 'people')];
    const people = figureOf('people', '4000余人', upTo);
    const once = figureOf('sessions', '5场', { ...session, ...upTo });
    expect(codes([people, once], sessions)).toEqual(['K5']);
    expect(codes([people, figureOf('sessions', '5场', session)], sessions)).toEqual([]);
    expect(codes([figureOf('people', '4000余人'), once], sessions)).toEqual([]);
  });
});
