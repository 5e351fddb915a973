import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, readDay, weeksOf } from './days.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026.1.5', '2026-01-05'],
    ['2026/11/3', '2026-11-03'],
    ['20261130', '2026-11-30'],
    ['２０２６年１１月３０日', '2026-11-30'],
    ['11-30', '2026-11-30'],
    ['3月8日', '2026-03-08'],
    ['2024-02-29', '2024-02-29'],
  ])('is read from %s', (text, day) => {
    expect(readDay(text, '2026-06-01')).toBe(day);
  });

  it.each(['', '2026', '2026-02-30', '2025-02-29', '30-11-2026', '明天', '26-1-1', '2026-13-01'])(
    'is not read from %j',
    (text) => {
      expect(readDay(text, '2026-06-01')).toBeNull();
    },
  );

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s is %i months later %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('the weeks of a month', () => {
  it('begin on Monday, hold each day of it once, and follow each other', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weeks = weeksOf(day);
        const all = weeks.flat();
        expect(new Date(`${all[0]}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(all.every((one, at) => at === 0 || one === addDays(all[at - 1]!, 1))).toBe(true);
        const month = all.filter((one) => one.startsWith(day.slice(0, 7)));
        expect(addDays(month.at(-1)!, 1).slice(0, 7)).not.toBe(day.slice(0, 7));
        expect(month[0]).toBe(`${day.slice(0, 7)}-01`);
        expect(weeks.every((week) => week.some((one) => month.includes(one)))).toBe(true);
      }),
    );
  });
});
