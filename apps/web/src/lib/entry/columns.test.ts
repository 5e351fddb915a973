import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { columnsOf, grainOf, hasBegun, sayColumn, yearOf } from './columns.ts';

describe('the periods of a year', () => {
  it('follow each other without a gap', () => {
    for (const grain of ['YEAR', 'QUARTER', 'MONTH'] as const) {
      const columns = columnsOf(2026, grain);
      expect(columns[0]?.start).toBe('2026-01-01');
      expect(columns.at(-1)?.end).toBe('2027-01-01');
      columns.slice(1).forEach(({ start }, index) => expect(start).toBe(columns[index]?.end));
    }
  });

  it('are twelve months, four quarters or one year', () => {
    expect(columnsOf(2024, 'MONTH')).toHaveLength(12);
    expect(columnsOf(2024, 'MONTH')[1]).toMatchObject({ start: '2024-02-01', end: '2024-03-01' });
    expect(columnsOf(2024, 'QUARTER')).toHaveLength(4);
    expect(columnsOf(2024, 'YEAR')).toHaveLength(1);
  });

  it('begin on their first day', () => {
    const [january, february] = columnsOf(2026, 'MONTH');
    expect(january && hasBegun(january, '2026-01-31')).toBe(true);
    expect(february && hasBegun(february, '2026-01-31')).toBe(false);
    expect(february && hasBegun(february, '2026-02-01')).toBe(true);
  });

  it('are named in both languages', () => {
    const [first] = columnsOf(2026, 'MONTH');
    overwriteGetLocale(() => 'zh-CN');
    expect(first && sayColumn(first)).toBe('1月');
    overwriteGetLocale(() => 'en');
    expect(first && sayColumn(first)).toBe('Jan');
  });

  it('are read from an address that anybody may have typed', () => {
    expect(grainOf('quarter')).toBe('QUARTER');
    expect(grainOf('decade')).toBe('MONTH');
    expect(yearOf('2021', 2026)).toBe(2021);
    for (const wrong of [null, '', 'abc', '12', '3000', '2021.5']) {
      expect(yearOf(wrong, 2026)).toBe(2026);
    }
  });
});
