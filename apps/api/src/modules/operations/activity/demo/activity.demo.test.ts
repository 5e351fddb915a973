import { describe, expect, test } from 'vitest';
import { openDemo } from '#database/demo/demo';
import { modules } from '#modules/index';

const rows = (await openDemo(modules)).synthetic();
const spread = (values: readonly (string | null)[]) =>
  new Set(values.filter((value) => value !== null)).size;

describe('the dates of the synthetic district', () => {
  test('differ, so that an order or a filter by them can be judged', () => {
    const { program, activity } = rows;
    expect(spread(program.map((row) => row.starts_on))).toBeGreaterThan(300);
    expect(spread(program.map((row) => row.starts_on?.slice(0, 4) ?? null))).toBe(4);
    expect(spread(program.map((row) => row.ends_on))).toBeGreaterThan(100);
    expect(spread(activity.map((row) => row.held_on))).toBeGreaterThan(900);
  });

  test('leave programs open, ended but not closed, and closed', () => {
    const { program } = rows;
    const states = Map.groupBy(program, ({ ends_on, closed_at }) =>
      [ends_on === null ? 'open' : 'ended', closed_at === null ? '' : 'closed'].join(' '),
    );
    const counts = [...states].map(([state, some]) => [state, some.length > 20]);
    expect(Object.fromEntries(counts)).toEqual({
      'open ': true,
      'ended ': true,
      'ended closed': true,
    });
  });

  test('start a program before it ends, and hold its activities in between', () => {
    const programs = new Map(rows.program.map((row) => [row.id, row]));
    for (const { starts_on, ends_on } of rows.program) {
      expect(starts_on! < (ends_on ?? '9999')).toBe(true);
    }
    const outside = rows.activity.filter(({ program_id, held_on }) => {
      const { starts_on, ends_on } = programs.get(program_id)!;
      return held_on! < starts_on! || held_on! > (ends_on ?? '9999');
    });
    expect(outside).toEqual([]);
  });
});
