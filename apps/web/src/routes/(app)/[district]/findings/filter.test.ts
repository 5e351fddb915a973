import { describe, expect, it } from 'vitest';
import { hrefOf, readFilter, statesOf } from './filter.ts';

const read = (search: string) => readFilter(new URLSearchParams(search));

describe('the filter of findings', () => {
  it('asks for what waits, when an address does not say', () => {
    expect(read('')).toEqual({ status: 'OPEN', check: null });
    expect(statesOf(read(''))).toEqual(['OPEN']);
    expect(statesOf(read('status=SETTLED'))).toEqual(['EXPLAINED', 'UNVERIFIABLE']);
  });

  it('asks the API for all with null', () => {
    expect(statesOf(read('status=all'))).toBeNull();
  });

  it('takes no word that it does not know', () => {
    expect(read('status=LOST&check=K3')).toEqual({ status: 'OPEN', check: null });
  });

  it('survives being written into an address and read again', () => {
    const filter = { status: 'SETTLED', check: 'K17' } as const;
    const href = hrefOf('/330102/findings', { unit: 'str_1', filter, finding: 'fnd_1' });
    const search = new URLSearchParams(href.split('?')[1]);
    expect(readFilter(search)).toEqual(filter);
    expect(search.get('unit')).toBe('str_1');
    expect(search.get('finding')).toBe('fnd_1');
  });
});
