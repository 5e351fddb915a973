import { describe, expect, it } from 'vitest';
import { ACTIVITIES, ask, figure, given, H1, H2, summary, total, UNITS } from '#test/total-model';

describe('a total over the tree', () => {
  it('adds what children say, and what a unit says of its own programs', () => {
    const own = figure('s1', 7, { programId: 'p' });
    const all = [own, figure('c1', 1), figure('c2', 2), figure('s2', 4)];
    expect(total(...all)).toBe('14');
  });

  it("takes a unit's own whole for everything below it, and names that unit", () => {
    const all = [figure('s1', 9), figure('c1', 5), figure('w1', 3), figure('s2', 4)];
    expect(total(...all)).toBe('13 -c1:COUNTED_IN_WHOLE -w1:COUNTED_IN_WHOLE');
    const [first] = ask(given(UNITS, all))!.leftOut;
    expect(first!.reason.params).toEqual({ whole: 's1' });
  });

  it("takes a unit's own whole for its programs and dimensions", () => {
    const parts = [
      figure('s1', 2, { programId: 'p' }),
      figure('s1', 3, { dimension: '研学', programId: 'q' }),
    ];
    expect(total(figure('s1', 9), ...parts, figure('s2', 1))).toBe(
      '10 -s1/p:COUNTED_IN_WHOLE -s1/q/研学:COUNTED_IN_WHOLE',
    );
  });

  it('takes a dimension of a unit for that dimension below it alone', () => {
    const talks = figure('s1', 9, { dimension: '宣讲' });
    const all = [
      talks,
      figure('c1', 4, { dimension: '宣讲' }),
      figure('c1', 2, { dimension: '研学' }),
    ];
    expect(total(...all)).toBe('9+ -c1/宣讲:COUNTED_IN_WHOLE ?c2 ?s2');
    const disjoint = { indicator: { ...ACTIVITIES, dimensionsDisjoint: true } };
    expect(summary(ask(given(UNITS, all, disjoint)))).toBe('11+ -c1/宣讲:COUNTED_IN_WHOLE ?c2 ?s2');
  });

  it('is at least what tells most where dimensions may overlap, up and down the tree', () => {
    const talks = [figure('c1', 4, { dimension: '宣讲' }), figure('c2', 5, { dimension: '宣讲' })];
    const tours = figure('s1', 8, { dimension: '研学', programId: 'p' });
    const answer = ask(given(UNITS, [...talks, tours, figure('s2', 1)]))!;
    expect(summary(answer)).toBe('10+');
    expect(answer.notes).toEqual([{ reason: 'DIMENSIONS_MAY_OVERLAP', params: {} }]);
    expect(answer.made).toHaveLength(4);
  });

  it('does not add a joint result to another dimension of its owner, whoever reports it', () => {
    const joint = { programId: 'p', jointOwnerId: 's1' };
    const all = [
      figure('s1', 9, { dimension: '宣讲' }),
      figure('s2', 5, { ...joint, dimension: '研学' }),
    ];
    expect(total(...all)).toBe('9+ ?c1 ?c2');
  });

  it('takes a whole of some months for those months alone', () => {
    const all = [
      figure('s1', 9, H1),
      figure('c1', 5, H1),
      figure('c1', 3, { id: 'c1/2', ...H2 }),
      figure('s2', 1),
    ];
    expect(total(...all)).toBe('13+ -c1:COUNTED_IN_WHOLE ?s1 ?c1');
  });

  it('leaves out what crosses the months of a whole, and says that its rest is missing', () => {
    expect(total(figure('s1', 9, H1), figure('c1', 20), figure('s2', 1))).toBe(
      '10+ -c1:PERIODS_OVERLAP ?s1 ?c1',
    );
  });

  it('takes two halves of a whole for a year below them', () => {
    const halves = [figure('s1', 4, H1), figure('s1', 5, { id: 's1/2', ...H2 })];
    expect(total(...halves, figure('c1', 8), figure('s2', 1))).toBe('10 -c1:COUNTED_IN_WHOLE');
  });

  it('counts at a street what the street sees, whatever the district says', () => {
    const all = [figure('d', 50), figure('s1', 9), figure('c1', 5)];
    expect(summary(ask(given(UNITS, all)))).toBe('50 -s1:COUNTED_IN_WHOLE -c1:COUNTED_IN_WHOLE');
    expect(summary(ask(given(UNITS, all), 's1'))).toBe('9 -c1:COUNTED_IN_WHOLE');
    expect(summary(ask(given(UNITS, all), 'c1'))).toBe('5');
  });

  it('keeps to the dimension that is asked for, of which a unit then has the whole', () => {
    const asked = { period: { start: '2021-01-01', end: '2022-01-01' }, dimension: '研学' };
    const all = [figure('s1', 9, { dimension: '研学' }), figure('c1', 5, { dimension: '研学' })];
    const tours = given(UNITS, all, { asked });
    expect(summary(ask(tours))).toBe('9+ -c1/研学:COUNTED_IN_WHOLE ?s2');
  });
});

describe('a figure that cannot be totalled', () => {
  it.each([
    ['of another basis', { basis: 'CUMULATIVE' as const }, 'BASES_DIFFER'],
    [
      'of another measure',
      {
        measure: {
          code: 'QI',
          kind: 'ROUND',
          word: '期',
          wordEn: 'rounds',
          ownerDistrictId: null,
        } as const,
      },
      'MEASURES_DIFFER',
    ],
    ['without a known value', { bounds: null }, 'VALUE_UNKNOWN'],
    ['of an unknown period', { periodEnd: null }, 'SPAN_UNKNOWN'],
    ['that began before', { periodStart: '2020-07-01' }, 'OUTSIDE_PERIOD'],
  ])('%s is named and makes the total at least', (_, more, reason) => {
    const all = [figure('s1', 6), figure('s2', 5, { id: 'odd', ...more })];
    expect(total(...all)).toBe(`6+ -odd:${reason} ?s2`);
  });

  it('stands for nothing below it', () => {
    const odd = figure('s1', 50, { id: 'odd', basis: 'CUMULATIVE' });
    const all = [odd, figure('c1', 1), figure('c2', 2), figure('s2', 3)];
    expect(total(...all)).toBe('6+ -odd:BASES_DIFFER ?s1');
  });

  it('takes nothing from a total that a whole tells anyway', () => {
    const odd = figure('c1', 50, { id: 'odd', basis: 'CUMULATIVE' });
    expect(total(figure('s1', 9), odd, figure('s2', 1))).toBe('10 -odd:BASES_DIFFER');
  });
});
