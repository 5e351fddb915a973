import { describe, expect, it } from 'vitest';
import { draftName, NO_SOURCE, readDraft, writeDraft } from './draft.ts';
import { makeRow } from './rows.ts';

const row = makeRow({
  indicator: { id: 'ind_1', code: 'A', name: '活动场次', nameEn: null },
  dimension: null,
  dimensionEn: null,
  program: null,
  measure: { code: 'CHANG', word: '场', wordEn: null, kind: 'SESSION' },
  basis: 'FLOW',
});

describe('a draft', () => {
  it('comes back as it was kept', () => {
    const source = { kind: 'REPORT', title: '年报', publishedOn: '2026-10-31' } as const;
    const draft = { cells: { a: '200余', b: '' }, totals: { a: '200余' }, rows: [row], source };
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  it('is not kept when there is nothing in it', () => {
    expect(writeDraft({ cells: {}, totals: {}, rows: [], source: { ...NO_SOURCE } })).toBeNull();
  });

  it.each([null, '', 'no json', '[]', '{"cells":[1],"rows":{},"source":7}', '{"rows":[{"a":1}]}'])(
    'is empty when the browser gives %j',
    (text) => {
      expect(readDraft(text)).toEqual({ cells: {}, totals: {}, rows: [], source: NO_SOURCE });
    },
  );

  it('leaves out what is no text', () => {
    expect(readDraft('{"cells":{"a":"1","b":2}}').cells).toEqual({ a: '1' });
  });

  it('belongs to one unit and year', () => {
    const names = [draftName('u', 2026), draftName('v', 2026), draftName('u', 2025)];
    expect(new Set(names).size).toBe(3);
  });
});
