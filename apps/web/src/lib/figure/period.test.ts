import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { shortDay } from '#lib/language/calendar.ts';
import { sayDays, sayPeriod } from './period.ts';

describe('periods', () => {
  it('keep the words of the source in Chinese', () => {
    overwriteGetLocale(() => 'zh-CN');
    const span = { start: '2023-01-01', end: '2024-01-01', text: '2023，今年' };
    expect(sayPeriod(span)).toBe('2023，今年');
    expect(sayPeriod({ ...span, text: null })).toBe('2023年');
  });

  it.each([
    [{ start: '2021-01-01', end: '2022-01-01' }, '2021'],
    [{ start: '2021-01-01', end: '2026-01-01' }, '2021–2025'],
    [{ start: '2022-12-01', end: '2023-01-01' }, 'Dec 2022'],
    [{ start: '2022-12-01', end: '2023-11-01' }, 'Dec 2022 – Oct 2023'],
    [{ start: null, end: '2023-11-01' }, 'up to Oct 2023'],
    [{ start: null, end: null, text: '假期' }, '假期'],
    [{ start: null, end: null }, 'Not stated'],
  ])('read %j in English as %s', (span, said) => {
    overwriteGetLocale(() => 'en');
    expect(sayPeriod(span)).toBe(said);
  });

  it('of programs include their last day', () => {
    overwriteGetLocale(() => 'zh-CN');
    expect(sayDays('2022-01-01', '2022-12-31')).toBe('2022年1月1日–2022年12月31日');
    expect(sayDays('2022-01-01', null)).toBe('2022年1月1日 起');
    expect(sayDays('2022-01-01', '2022-12-31', shortDay)).toBe('2022-01-01 – 2022-12-31');
    expect(sayDays(null, null)).toBeNull();
    overwriteGetLocale(() => 'en');
    expect(sayDays('2022-01-01', '2022-12-31')).toBe('1 Jan 2022 – 31 Dec 2022');
  });
});
