import { describe, expect, it } from 'vitest';
import { part, request, summary, YEAR } from './aggregation.arbitrary.ts';

describe('totals of stocks', () => {
  const at = (end: string) => ({ basis: 'STOCK' as const, period: { start: null, end } });
  const stock = { basis: 'STOCK' as const, rule: 'SUM_AT_DATE' as const };

  it('add over units at one date and take the latest in time', () => {
    const parts = [
      part('a1', '[10,10]', at('2021-01-01')),
      part('a2', '[12,12]', at('2022-01-01')),
      part('b', '[4,4]', at('2022-01-01')),
    ];
    expect(summary(request(parts, stock))).toBe('[16,16] EXACT -a1:NOT_LATEST');
    expect(summary(request(parts, { ...stock, rule: 'SUM' }))).toBe('[16,16] EXACT -a1:NOT_LATEST');
  });

  it('never add amounts of different dates', () => {
    const parts = [part('a', '[12,12]', at('2022-01-01')), part('b', '[4,4]', at('2021-06-01'))];
    expect(summary(request(parts, stock))).toBe('[12,) AT_LEAST -b:NOT_AT_DATE ?b');
  });

  it('take the latest of each unit within the period asked for', () => {
    const parts = [
      part('a', '[12,12]', at('2022-01-01')),
      part('b', '[4,4]', at('2021-06-01')),
      part('c', '[9,9]', at('2020-06-01')),
    ];
    expect(summary(request(parts, { ...stock, period: YEAR }))).toBe(
      '[16,) AT_LEAST -c:OUTSIDE_PERIOD ?c',
    );
  });

  it('take the latest of cumulative counts, and add them only from one start', () => {
    const since = (start: string, end: string) => ({
      basis: 'CUMULATIVE' as const,
      period: { start, end },
    });
    const parts = [
      part('a1', '[20,30)', since('2020-01-01', '2021-01-01')),
      part('a2', '[60,70)', since('2020-01-01', '2022-01-01')),
      part('b', '[5,5]', since('2020-01-01', '2022-01-01')),
    ];
    const cumulative = { basis: 'CUMULATIVE' as const };
    expect(summary(request(parts, cumulative))).toBe('[65,75) RANGE -a1:NOT_LATEST');
    const later = part('c', '[1,1]', since('2021-01-01', '2022-01-01'));
    expect(summary(request([...parts, later], cumulative))).toBe('STARTS_DIFFER');
  });

  it('add changes for one period only', () => {
    const delta = { basis: 'DELTA' as const };
    const parts = [part('a', '[40,50)', delta), part('b', '[-3,-3]', delta)];
    expect(summary(request(parts, delta))).toBe('[37,47) RANGE');
    expect(summary(request(parts, { ...delta, expectedUnitIds: ['c'] }))).toBe('NEEDS_PARTS');
    const other = part('c', '[1,1]', { ...delta, period: { start: null, end: '2021-01-01' } });
    expect(summary(request([...parts, other], delta))).toBe('PERIODS_DIFFER');
  });
});
