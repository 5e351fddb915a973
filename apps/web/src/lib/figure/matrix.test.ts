import { describe, expect, it } from 'vitest';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { columnOf, isWholeYear, matrixOf, OTHER } from './matrix.ts';

interface Change {
  id?: string;
  code?: string;
  kind?: string;
  dimension?: string | null;
  start?: string | null;
  end?: string | null;
  asOf?: string | null;
}

function figure(change: Change = {}): FigurePartsFragment {
  const { id = '1', code = 'A', kind = 'PERSON', dimension = null, asOf = null } = change;
  const { start = '2021-01-01', end = '2022-01-01' } = change;
  return {
    id,
    indicator: { id: code, code, name: code, nameEn: null, measure: { kind } },
    dimension,
    program: null,
    asOf,
    period: { start, end, inferred: false },
  } as unknown as FigurePartsFragment;
}

describe('the column of a figure', () => {
  it.each([
    [{ start: '2021-01-01', end: '2022-01-01' }, '2021'],
    [{ start: '2021-10-01', end: '2021-11-01' }, '2021'],
    [{ start: '2021-07-01', end: '2021-09-01' }, '2021'],
    [{ start: '2021-08-01', end: '2021-08-02' }, '2021'],
    [{ start: '2022-12-01', end: '2023-11-01' }, OTHER],
    [{ start: '2021-01-01', end: '2026-01-01' }, OTHER],
    [{ start: null, end: '2023-11-01' }, OTHER],
    [{ start: null, end: '2023-11-01', asOf: '2023-10-31' }, '2023'],
    [{ start: '2022-01-01', end: null }, OTHER],
    [{ start: null, end: null }, OTHER],
  ])('for %j is %s', (period, column) => {
    expect(columnOf(figure(period))).toBe(column);
  });

  it('says all of the period only when that is the whole year', () => {
    expect(isWholeYear(figure().period)).toBe(true);
    expect(isWholeYear(figure({ end: '2021-07-01' }).period)).toBe(false);
    expect(isWholeYear(figure({ end: '2023-01-01' }).period)).toBe(false);
    expect(isWholeYear(figure({ end: null }).period)).toBe(false);
  });
});

describe('the table', () => {
  const table = matrixOf([
    figure({ id: 'b', code: 'B', kind: 'SESSION' }),
    figure({ id: 'feb', start: '2023-02-01', end: '2023-03-01' }),
    figure({ id: 'jan', start: '2023-01-01', end: '2023-02-01' }),
    figure({ id: 'fine', dimension: '研学' }),
    figure({ id: 'open', start: null, end: null }),
  ]);

  it('has the latest year first and what is in no year last', () => {
    expect(table.columns).toEqual(['2023', '2021', OTHER]);
  });

  it('groups indicators by what they count', () => {
    const groups = table.groups.map(({ kind, indicators }) => [
      kind,
      indicators.map(({ indicator }) => indicator.code),
    ]);
    expect(groups).toEqual([
      ['PERSON', ['A']],
      ['SESSION', ['B']],
    ]);
  });

  it('gives each dimension a row and each cell its figures in order of time', () => {
    const rows = table.groups[0]?.indicators[0]?.rows ?? [];
    expect(rows.map(({ dimension }) => dimension)).toEqual([null, '研学']);
    expect(rows[0]?.cells['2023']?.map(({ id }) => id)).toEqual(['jan', 'feb']);
    expect(rows[1]?.cells['2023']).toBeUndefined();
  });

  it('loses no figure', () => {
    const rows = table.groups.flatMap(({ indicators }) => indicators.flatMap((one) => one.rows));
    const shown = rows.flatMap(({ cells }) => Object.values(cells).flat());
    expect(shown.map(({ id }) => id).sort()).toEqual(['b', 'feb', 'fine', 'jan', 'open']);
  });
});
