import { describe, expect, it } from 'vitest';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { columnsOf } from './columns.ts';
import { byCell, cellKey, mergeRows, rowsOf } from './rows.ts';

interface Change {
  code?: string;
  dimension?: string | null;
  measure?: string;
  start?: string;
  end?: string;
}

function figure(change: Change = {}): FigurePartsFragment {
  const { code = 'A', dimension = null, measure = 'CHANG', start, end } = change;
  return {
    id: JSON.stringify(change),
    indicator: { id: `ind_${code}`, code, name: code, nameEn: null },
    dimension,
    program: null,
    measure: { code: measure, word: '场', wordEn: null, kind: 'SESSION' },
    basis: 'FLOW',
    period: { start: start ?? '2026-01-01', end: end ?? '2026-02-01', inferred: false },
  } as unknown as FigurePartsFragment;
}

describe('the lines of a sheet', () => {
  it('are what was recorded before, each once, by code', () => {
    const figures = [figure({ code: 'B' }), figure(), figure({ start: '2025-01-01' })];
    expect(rowsOf(figures).map(({ indicator }) => indicator.code)).toEqual(['A', 'B']);
  });

  it('are told apart by dimension and by measure, as slots are', () => {
    const figures = [figure(), figure({ dimension: '研学' }), figure({ measure: 'CI' })];
    expect(rowsOf(figures)).toHaveLength(3);
  });

  it('keep their order when more are added, and none twice', () => {
    const [first] = rowsOf([figure({ code: 'B' })]);
    const more = rowsOf([figure(), figure({ code: 'B' })]);
    expect(first && mergeRows([first], more).map((row) => row.indicator.code)).toEqual(['B', 'A']);
  });

  it('hold a figure in the cell of its period', () => {
    const [january] = columnsOf(2026, 'MONTH');
    const one = figure();
    const [row] = rowsOf([one]);
    const cells = byCell([one, figure({ start: '2026-02-01', end: '2026-03-01' })]);
    expect(Object.keys(cells)).toHaveLength(2);
    expect(cells[cellKey(row?.key ?? '', january?.key ?? '')]).toBe(one);
  });
});
