import { describe, expect, it } from 'vitest';
import {
  ACTIVITIES,
  ask,
  exactly,
  figure,
  given,
  summary,
  total,
  unit,
  UNITS,
} from '#test/total-model';

const LATEST = { indicator: { ...ACTIVITIES, rule: 'LATEST' as const } };
const coverage = (row: NonNullable<ReturnType<typeof ask>>) => [
  row.expectedUnits,
  row.reportedUnits,
  row.expectedChildren,
  row.reportedChildren,
];

describe('the units that a total expects', () => {
  it('are the lowest of the levels that record, sites excepted', () => {
    expect(total(figure('c1', 1))).toBe('1+ ?c2 ?s2');
    const streets = { indicator: { ...ACTIVITIES, levels: ['STREET' as const] } };
    expect(summary(ask(given(UNITS, [figure('s1', 1)], streets)))).toBe('1+ ?s2');
  });

  it('are sites when sites alone record', () => {
    const units = [...UNITS, unit('w2 < s2')];
    const sites = { indicator: { ...ACTIVITIES, levels: ['SITE' as const] } };
    expect(summary(ask(given(units, [figure('w1', 1)], sites)))).toBe('1+ ?w2');
  });

  it('are none that did not exist in the period', () => {
    const units = UNITS.map((one) => (one.id === 's2' ? unit('s2 < d', { existed: false }) : one));
    const all = [figure('c1', 1), figure('c2', 2)];
    expect(summary(ask(given(units, all)))).toBe('3');
  });

  it('refuse the total when none of them has a figure, whose names are a list of their own', () => {
    const refused = ask(given(UNITS, []))!;
    expect(refused.refusal).toEqual({ reason: 'NO_FIGURES', params: {} });
    expect(summary(refused)).toBe('NO_FIGURES ?c1 ?c2 ?s2');
    expect(coverage(refused)).toEqual([3, 0, 2, 0]);
  });

  it('are named five at a time where what is there does not fit', () => {
    const many = [unit('d'), ...Array.from({ length: 9 }, (_, at) => unit(`s${at} < d`))];
    const early = figure('s8', 1, { periodStart: null });
    const { refusal } = ask(given(many, [early], LATEST))!;
    expect(refusal!.params.ids).toBe('s0, s1, s2, s3, s4 …');
  });

  it('count as reported by what they say, or what a unit above says for them', () => {
    const counts = (...figures: Parameters<typeof total>) => coverage(ask(given(UNITS, figures))!);
    expect(counts(figure('c1', 1))).toEqual([3, 1, 2, 1]);
    expect(counts(figure('c1', 1), figure('s2', 1))).toEqual([3, 2, 2, 2]);
    expect(counts(figure('s1', 1))).toEqual([3, 2, 2, 1]);
    expect(counts(figure('d', 1))).toEqual([3, 3, 2, 2]);
    // A site is not asked, and what a street says of one program stands for no community.
    expect(counts(figure('w1', 1), figure('s2', 1, { programId: 'p' }))).toEqual([3, 1, 2, 2]);
  });
});

describe('a reader who does not see all units', () => {
  const seen = (...ids: string[]) =>
    UNITS.map((one) => ({ ...one, visible: ids.includes(one.id) }));

  it('is told at least, of how many units, and of no unit that it is missing unseen', () => {
    const part = ask(given(seen('s1', 'c1', 'c2', 'w1'), [figure('c1', 1), figure('c2', 2)]))!;
    expect(summary(part)).toBe('3+');
    expect(part).toMatchObject({ visibleUnits: 4, totalUnits: 6 });
    expect(part.notes).toEqual([{ reason: 'PARTS_MISSING', params: { missing: '2' } }]);
  });

  it('is told all where a whole that they see tells of the others', () => {
    expect(summary(ask(given(seen('d', 's1'), [figure('d', 50)])))).toBe('50');
  });

  it('is not told of units that they do not see that they lack figures', () => {
    const { refusal, missing } = ask(
      given(seen('s1', 'c1'), [figure('s1', 1, { periodStart: null })], LATEST),
    )!;
    expect(refusal!.params.ids).toBe('4 units that you do not see, s1, c1');
    expect(missing.map(({ id }) => id)).toEqual(['s1', 'c1']);
  });

  it('is told nothing where nothing is theirs to see', () => {
    expect(ask(given(seen(), []))).toBeNull();
  });

  it('counts what is theirs of a joint program as at least', () => {
    const mine = figure('s1', 40, { programId: 'p', jointOwnerId: 's1' });
    const part = ask(given(seen(), [mine]))!;
    expect(summary(part)).toBe('40+');
    expect(part.visibleUnits).toBe(0);
  });
});

describe('a hidden count', () => {
  it('enters with the bounds that are shown', () => {
    const upper = { value: '10', inclusive: false };
    const hidden = { value: null, bounds: { lower: exactly(1).lower, upper } };
    const all = [{ ...figure('s1', 0), ...hidden }, figure('s2', 3)];
    expect(ask(given(UNITS, all))!.bounds).toEqual({
      lower: { value: '4', inclusive: true },
      upper: { value: '13', inclusive: false },
    });
  });
});

describe('the total of counts', () => {
  const between = (lower: string, upper: string, word: string) => {
    const ends = {
      lower: { value: lower, inclusive: true },
      upper: { value: upper, inclusive: true },
    };
    const measure = { ...ACTIVITIES.measure, word };
    const all = [{ ...figure('d', 0), bounds: ends, measure }];
    return ask(given(UNITS, all, { indicator: { ...ACTIVITIES, measure } }))!;
  };

  it('ends in whole numbers', () => {
    expect(between('161.5', '170.5', '场').bounds).toEqual({
      lower: { value: '162', inclusive: true },
      upper: { value: '170', inclusive: true },
    });
    expect(between('161.5', '162.5', '场')).toMatchObject({ value: '162', qualifier: 'EXACT' });
  });

  it('keeps its fractions where the measure word is of thousands', () => {
    expect(between('2.45', '2.55', '万场').bounds!.lower!.value).toBe('2.45');
  });
});
