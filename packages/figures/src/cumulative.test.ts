import { describe, expect, it } from 'vitest';
import { formatNumrange, parseNumrange } from './bounds.ts';
import { type CumulativeCount, flowsBetween } from './cumulative.ts';

function count(end: string | null, range: string, start: string | null = '2020-01-01') {
  return { id: end ?? '?', period: { start, end }, bounds: parseNumrange(range) };
}

function flows(counts: CumulativeCount[]): string[] | string {
  const result = flowsBetween(counts);
  if (!result.ok) return result.reason;
  return result.flows.map(({ period, bounds }) => {
    return `${period.start} ${period.end} ${formatNumrange(bounds)}`;
  });
}

describe('flowsBetween', () => {
  it('gives the differences of successive counts, in time order', () => {
    const counts = [
      count('2023-01-01', '[100,110)'),
      count('2021-01-01', '[20,20]'),
      count('2022-01-01', '[50,60)'),
    ];
    expect(flows(counts)).toEqual([
      '2021-01-01 2022-01-01 [30,40)',
      '2022-01-01 2023-01-01 (40,60)',
    ]);
  });

  it('never gives less than nothing', () => {
    expect(flows([count('2021-01-01', '[50,60)'), count('2022-01-01', '[52,52]')])).toEqual([
      '2021-01-01 2022-01-01 [0,2]',
    ]);
  });

  it('has no upper end where the later count has none', () => {
    expect(flows([count('2021-01-01', '[50,50]'), count('2022-01-01', '(80,)')])).toEqual([
      '2021-01-01 2022-01-01 (30,)',
    ]);
  });

  it('gives nothing for one count or none', () => {
    expect(flows([])).toEqual([]);
    expect(flows([count('2021-01-01', '[50,50]')])).toEqual([]);
  });

  it.each([
    ['CUMULATIVE_FELL', [count('2021-01-01', '[50,50]'), count('2022-01-01', '[49,49]')]],
    ['SLOT_TAKEN_TWICE', [count('2021-01-01', '[50,50]'), count('2021-01-01', '[50,50]')]],
    ['STARTS_DIFFER', [count('2021-01-01', '[5,5]'), count('2022-01-01', '[9,9]', '2021-01-01')]],
    ['STARTS_DIFFER', [count('2021-01-01', '[5,5]', null), count('2022-01-01', '[9,9]', null)]],
    ['PERIOD_INVALID', [count('2021-01-01', '[5,5]'), count(null, '[9,9]')]],
    ['PERIOD_INVALID', [count('2019-01-01', '[5,5]')]],
  ])('refuses with %s', (reason, counts) => {
    expect(flows(counts)).toBe(reason);
  });
});
