import { describe, expect, it } from 'vitest';
import type { IndicatorRowFragment } from '#lib/gql/graphql.ts';
import { byKind, filterOf, KINDS, matches, readQuery } from './match.ts';

function indicator(change: Partial<IndicatorRowFragment> = {}): IndicatorRowFragment {
  return {
    id: 'ind_1',
    code: 'ACTIVITY_COUNT',
    name: '活动场次',
    nameEn: 'Activities held',
    measure: { code: 'CHANG', word: '场', wordEn: 'sessions', kind: 'SESSION' },
    basis: 'FLOW',
    rule: 'SUM',
    direction: 'HIGHER',
    levels: ['STREET'],
    sensitive: false,
    closedAt: null,
    owner: null,
    ...change,
  };
}
const all = { words: '', kind: '', rule: '', state: '' };

describe('what is found in the catalogue, asked of the API', () => {
  const held = indicator();
  const closed = indicator({ id: 'ind_2', closedAt: '2026-01-01T00:00:00.000Z' });

  it('is asked for by what was chosen', () => {
    const query = { ...all, kind: 'SESSION', rule: 'SUM' };
    const asked = { measureKind: ['SESSION'], rule: ['SUM'], open: true };
    expect(filterOf([held, closed], [held], query)).toEqual(asked);
    const every = { measureKind: null, rule: null, open: null };
    expect(filterOf([held, closed], [held, closed], { ...all, state: 'all' })).toEqual(every);
  });

  it('is asked for by name where only the browser finds it', () => {
    const other = indicator({ id: 'ind_3', name: '志愿者' });
    expect(filterOf([held, other], [held], { ...all, words: 'hdcc' })).toEqual({ ids: ['ind_1'] });
  });
});

describe('the search in the catalogue', () => {
  it.each(['活动', 'activities HELD', 'activity_count', '场', 'ＡＣＴＩＶＩＴＹ', 'held 场次', ''])(
    'finds an indicator by “%s”',
    (words) => expect(matches(indicator(), { ...all, words })).toBe(true),
  );

  it.each(['志愿者', 'activity 志愿者', '人次'])('does not find it by “%s”', (words) =>
    expect(matches(indicator(), { ...all, words })).toBe(false),
  );

  it('narrows by what is counted and by rule', () => {
    expect(matches(indicator(), { ...all, kind: 'SESSION', rule: 'SUM' })).toBe(true);
    expect(matches(indicator(), { ...all, kind: 'VISIT' })).toBe(false);
    expect(matches(indicator(), { ...all, rule: 'REACH' })).toBe(false);
  });

  it('leaves out what is closed until it is asked for', () => {
    const closed = indicator({ closedAt: '2026-01-01T00:00:00.000Z' });
    expect(matches(closed, all)).toBe(false);
    expect(matches(closed, { ...all, state: 'closed' })).toBe(true);
    expect(matches(closed, { ...all, state: 'all' })).toBe(true);
    expect(matches(indicator(), { ...all, state: 'closed' })).toBe(false);
  });

  it('is read from an address, and asks for what is in use when it does not say', () => {
    const query = { words: '活动 held', kind: 'SESSION', rule: '', state: 'all' };
    const address = new URLSearchParams({ q: '活动 held', kind: 'SESSION', state: 'all' });
    expect(readQuery(address)).toEqual(query);
    expect(readQuery(new URLSearchParams())).toEqual(all);
  });
});

describe('groups of the catalogue', () => {
  it('put people before things and leave nobody out', () => {
    const rows = [...KINDS]
      .reverse()
      .map((kind) => indicator({ measure: { code: kind, word: kind, wordEn: null, kind } }));
    const groups = byKind(rows);
    expect(groups.map(({ kind }) => kind)).toEqual(KINDS);
    expect(groups.flatMap(({ indicators }) => indicators)).toHaveLength(rows.length);
  });

  it('leave out kinds that nothing counts', () => {
    expect(byKind([indicator()]).map(({ kind }) => kind)).toEqual(['SESSION']);
  });
});
