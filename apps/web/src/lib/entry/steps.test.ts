import { describe, expect, it } from 'vitest';
import * as reader from '#lib/reading/reading.ts';
import { judge, type Recorded } from './cell.ts';
import { columnsOf } from './columns.ts';
import { cellKey, makeRow } from './rows.ts';
import { type Entry, stepsOf } from './steps.ts';

const visits = { code: 'RENCI', word: '人次', wordEn: 'visits', kind: 'VISIT' } as const;
const row = makeRow({
  indicator: { id: 'ind_1', code: 'ACTIVITY_VISITS', name: '活动服务人次', nameEn: null },
  dimension: '国学班',
  dimensionEn: null,
  program: { id: 'prg_1', title: '国学班', titleEn: null },
  measure: visits,
  basis: 'FLOW',
});
const [january] = columnsOf(2026, 'MONTH');
const recorded: Recorded = {
  id: 'fig_1',
  version: 3,
  note: '含两所学校',
  remark: null,
  value: '40',
  qualifier: 'EXACT',
  wording: '40人次',
  bounds: null,
  measure: visits,
};
const source = { kind: 'ENTRY', title: '1月台账', publishedOn: null } as const;
const occasion = { unit: 'str_1', source, reason: '多算了一次' };

function entry(text: string, known: Recorded | null): Entry {
  if (!january) throw new Error('A year has a first month.');
  const key = cellKey(row.key, january.key);
  return {
    key,
    row,
    column: january,
    text,
    recorded: known,
    judged: judge(text, known, row, reader, { sure: text }),
  };
}

describe('what is sent', () => {
  it('records a new cell in its slot, in the words that were typed', () => {
    const [step] = stepsOf([entry(' 200余 ', null)], occasion);
    expect(step).toMatchObject({
      verb: 'record',
      input: {
        unitId: 'str_1',
        indicatorId: 'ind_1',
        dimension: '国学班',
        programId: 'prg_1',
        basis: 'FLOW',
        period: { start: '2026-01-01', end: '2026-02-01', grain: 'MONTH' },
        quantity: { wording: '200余', measure: 'RENCI' },
        source,
      },
    });
  });

  it('sends digits of full width as everybody types them', () => {
    const [step] = stepsOf([entry('４５余', null)], occasion);
    expect(step?.input).toMatchObject({ quantity: { wording: '45余' } });
  });

  it('leaves the measure to the words when they name another', () => {
    const [step] = stepsOf([entry('30户', null)], occasion);
    expect(step?.input).toMatchObject({ quantity: { wording: '30户', measure: null } });
  });

  it('corrects with the version that was read, keeps the note and says why', () => {
    const [step] = stepsOf([entry('41', recorded)], occasion);
    expect(step).toMatchObject({
      verb: 'correct',
      input: { id: 'fig_1', expectedVersion: 3, note: '含两所学校', reason: '多算了一次' },
    });
  });

  it('takes a figure away when its cell was emptied', () => {
    const [step] = stepsOf([entry('', recorded)], occasion);
    expect(step).toEqual({
      key: expect.any(String),
      verb: 'withdraw',
      input: { id: 'fig_1', expectedVersion: 3, reason: '多算了一次' },
    });
  });

  it('is nothing for cells that stay or cannot be read', () => {
    expect(stepsOf([entry('40', recorded), entry('abc', null)], occasion)).toEqual([]);
  });
});
