import { MEASURE_KINDS } from '@linli/figures';
import { describe, expect, it } from 'vitest';
import { MEASURED, sayBounds, sayNumber, type Told } from './bounds.ts';

const measure = { code: 'MING', word: '名', wordEn: 'people', kind: 'PERSON' } as const;
const end = (value: string, inclusive: boolean) => ({ value, inclusive });
const told = (parts: Partial<Told>): Told => ({
  value: '200',
  qualifier: 'ODD',
  wording: '200余名',
  bounds: { lower: end('200', true), upper: end('300', false) },
  measure,
  ...parts,
});

describe('what is measured and not counted', () => {
  it('is what the library of figures says', () => {
    const measured = MEASURE_KINDS.filter(({ whole }) => !whole).map(({ kind }) => kind);
    expect([...MEASURED].sort()).toEqual([...measured].sort());
  });
});

describe('a number', () => {
  it('is said as its source does; what it can be stands in its drawer', () => {
    expect(sayNumber(told({}))).toEqual({ number: '200余', word: '名' });
  });

  it('is grouped when it can be nothing else', () => {
    const bounds = { lower: end('12882', true), upper: end('12882', true) };
    const exact = told({ value: '12882', wording: null, bounds });
    expect(sayNumber(exact)).toEqual({ number: '12,882', word: '名' });
  });

  it('that stands in Chinese numerals is said in digits', () => {
    const bounds = { lower: end('3', true), upper: end('3', true) };
    const three = told({ value: '3', wording: '三名', bounds });
    expect(sayNumber(three)).toEqual({ number: '3', word: '名' });
  });

  it('that is hidden is told as its range, or not at all', () => {
    const bounds = { lower: end('0', true), upper: end('10', false) };
    expect(sayNumber(told({ hidden: true, value: null, wording: null, bounds })).number).toBe(
      '0–9',
    );
    const none = told({ hidden: true, value: null, wording: null, bounds: null });
    expect(sayNumber(none).word).toBe('');
  });
});

describe('bounds', () => {
  it('keep an end that is not reached, where numbers go on between whole ones', () => {
    const bounds = { lower: end('4.545', true), upper: end('4.555', false) };
    expect(sayBounds(bounds, false)).toBe('4.545–4.555');
  });

  it('with one end say so', () => {
    expect(sayBounds({ lower: end('1800', false), upper: null }, true)).toContain('1,801');
    expect(sayBounds({ lower: null, upper: end('1800', true) }, true)).toContain('1,800');
  });
});
