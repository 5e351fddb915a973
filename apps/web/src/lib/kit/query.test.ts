import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, flag, id, many, oneOf, searchQuery, text, whole } from './query.ts';

const State = { Open: 'OPEN', Settled: 'SETTLED', Cleared: 'CLEARED' } as const;
const states = Object.values(State);
const query = searchQuery({
  words: text(),
  unit: id(),
  state: oneOf(State, { first: 'OPEN' }),
  grain: oneOf(['YEAR', 'MONTH']),
  kinds: many(State),
  from: day(),
  year: whole(1900, 2099),
  mine: flag(),
});
const read = (search: string) => query.read(new URLSearchParams(search));

describe('the query of a page', () => {
  it('asks what was declared first when the address says nothing', () => {
    expect(read('')).toEqual(query.blank);
    expect(read('').state).toBe('OPEN');
    expect(read('').grain).toBeNull();
  });

  it('says only what differs', () => {
    expect(query.href('/a', { state: 'OPEN', mine: false })).toBe('/a');
    expect(query.href('/a', { state: null, mine: true })).toBe('/a?state=all&mine=1');
    expect(query.href('/a', { kinds: ['OPEN', 'CLEARED'] })).toBe('/a?kinds=OPEN&kinds=CLEARED');
  });

  it.each([
    ['state=BROKEN', 'state'],
    ['from=2026-02-30', 'from'],
    ['from=tomorrow', 'from'],
    ['year=1899', 'year'],
    ['year=2026.5', 'year'],
    ['kinds=NONE', 'kinds'],
    ['mine=perhaps', 'mine'],
    ['unit=', 'unit'],
  ] as const)('asks nothing by %s', (search, name) => {
    expect(read(search)[name]).toEqual(query.blank[name]);
  });

  it('is read as it was written', () => {
    const days = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });
    const asked = fc.record({
      words: fc.string({ unit: 'grapheme' }).map((words) => words.trim()),
      unit: fc.option(fc.string({ minLength: 1 })),
      state: fc.option(fc.constantFrom(...states)),
      grain: fc.option(fc.constantFrom('YEAR' as const, 'MONTH' as const)),
      kinds: fc.subarray(states),
      from: fc.option(days.map((date) => date.toISOString().slice(0, 10))),
      year: fc.option(fc.integer({ min: 1900, max: 2099 })),
      mine: fc.boolean(),
    });
    fc.assert(
      fc.property(asked, (what) => {
        const { search } = new URL(query.href('/a', what), 'http://linli.invalid');
        expect(read(search)).toEqual(what);
      }),
    );
  });
});
