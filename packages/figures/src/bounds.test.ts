import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsBetween, contains, equals, formatNumrange, parseNumrange } from './bounds.ts';
import { anyBounds, signedDecimalText } from './figures.arbitrary.ts';

describe('parseNumrange', () => {
  it('reads both ends and whether they belong', () => {
    expect(parseNumrange('[200,300)')).toEqual({
      lower: { value: '200', inclusive: true },
      upper: { value: '300', inclusive: false },
    });
  });

  it('reads a missing end as unbounded', () => {
    expect(parseNumrange('(50,)')).toEqual({
      lower: { value: '50', inclusive: false },
      upper: null,
    });
    expect(parseNumrange('(,0.5]')).toEqual({
      lower: null,
      upper: { value: '0.5', inclusive: true },
    });
    expect(parseNumrange('(,)')).toEqual({ lower: null, upper: null });
  });

  it('reads a single number', () => {
    expect(formatNumrange(parseNumrange('[5,5]'))).toBe('[5,5]');
  });

  it('drops trailing zeros, blanks and quotes', () => {
    expect(formatNumrange(parseNumrange(' [ 82.650 ,"82.75" ) '))).toBe('[82.65,82.75)');
  });

  it('never includes an unbounded end', () => {
    expect(formatNumrange(parseNumrange('[,5]'))).toBe('(,5]');
    expect(formatNumrange(parseNumrange('[5,]'))).toBe('[5,)');
  });

  it.each(['empty', ' EMPTY ', '(5,5)', '[5,5)', '(5,5]', '[6,5]'])(
    'refuses %s, which holds no number',
    (text) => {
      expect(() => parseNumrange(text)).toThrow(expect.objectContaining({ code: 'EMPTY_RANGE' }));
    },
  );

  it.each(['', '5', '[5]', '[5,6', '5,6)', '{5,6}', '[1,2,3]', '[1,2) or more', '["1,2)'])(
    'refuses %j, which is no range',
    (text) => {
      expect(() => parseNumrange(text)).toThrow(expect.objectContaining({ code: 'NOT_A_RANGE' }));
    },
  );

  it.each(['[a,b)', '[1,Infinity]', '[NaN,)', '[0x1,2]'])('refuses the ends of %s', (text) => {
    expect(() => parseNumrange(text)).toThrow(expect.objectContaining({ code: 'NOT_A_DECIMAL' }));
  });

  it('refuses an end that it could not keep exactly', () => {
    expect(() => parseNumrange(`[0,${'9'.repeat(60)}]`)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    );
  });
});

describe('formatNumrange', () => {
  it('gives back the bounds it was given', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        expect(parseNumrange(formatNumrange(bounds))).toEqual(bounds);
      }),
    );
  });

  it('writes one text for equal bounds', () => {
    const end = (value: string) => ({ value, inclusive: true });
    expect(formatNumrange({ lower: end('1.0'), upper: end('1e3') })).toBe('[1,1000]');
  });

  it('refuses ends in the wrong order', () => {
    const [low, high] = ['1', '2'].map((value) => ({ value, inclusive: true }));
    expect(() => formatNumrange({ lower: high ?? null, upper: low ?? null })).toThrow(
      expect.objectContaining({ code: 'EMPTY_RANGE' }),
    );
  });
});

describe('contains', () => {
  it.each([
    ['[200,300)', '200', true],
    ['[200,300)', '299.99', true],
    ['[200,300)', '300', false],
    ['[200,300)', '199', false],
    ['(50,)', '50', false],
    ['(50,)', '50.001', true],
    ['(,5]', '5.0', true],
    ['(,5]', '-1000', true],
    ['(,)', '0', true],
    ['[9,10]', '10', true],
  ])('%s holds %s: %s', (range, value, held) => {
    expect(contains(parseNumrange(range), value)).toBe(held);
  });

  it('holds an end exactly when the end belongs', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        for (const end of [bounds.lower, bounds.upper]) {
          if (end) expect(contains(bounds, end.value)).toBe(end.inclusive);
        }
      }),
    );
  });

  it('refuses a value that is no number', () => {
    expect(() => contains(parseNumrange('[1,2]'), 'NaN')).toThrow(
      expect.objectContaining({ code: 'NOT_A_DECIMAL' }),
    );
  });
});

describe('equals', () => {
  it('compares ends as numbers', () => {
    const whole = boundsBetween({ value: '1', inclusive: true }, null);
    expect(equals(whole, { lower: { value: '1.00', inclusive: true }, upper: null })).toBe(true);
  });

  it('tells an end that belongs from one that does not', () => {
    expect(equals(parseNumrange('[1,2]'), parseNumrange('[1,2)'))).toBe(false);
  });

  it('tells unbounded from bounded and unknown from unbounded', () => {
    expect(equals(parseNumrange('[1,2]'), parseNumrange('[1,)'))).toBe(false);
    expect(equals(null, parseNumrange('(,)'))).toBe(false);
    expect(equals(null, null)).toBe(true);
  });

  it('holds both ways round, and for bounds with themselves', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, signedDecimalText, (a, b, value) => {
        expect(equals(a, a)).toBe(true);
        expect(equals(a, b)).toBe(equals(b, a));
        if (equals(a, b)) expect(contains(a, value)).toBe(contains(b, value));
      }),
    );
  });
});
