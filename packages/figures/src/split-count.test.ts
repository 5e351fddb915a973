import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf, splitCount } from './split-count.ts';

const of = (...weights: (number | null)[]) =>
  weights.map((weight, at) => ({ unitId: `u${at}`, weight }));

function counts(count: string, ...weights: (number | null)[]): string[] | string {
  const split = splitCount(count, of(...weights));
  return split.ok ? [...split.counts.values()] : split.reason;
}

describe('splitCount', () => {
  it.each([
    ['10', [1, 1, 1], ['4', '3', '3']],
    ['100', [2, 1, 1], ['50', '25', '25']],
    ['7', [5, 3, 2], ['4', '2', '1']],
    ['1', [1, 1], ['1', '0']],
    ['0', [3, 4], ['0', '0']],
    ['1e40', [1, 3], [`25${'0'.repeat(38)}`, `75${'0'.repeat(38)}`]],
  ])('splits %s by %j into %j', (count, weights, expected) => {
    expect(counts(count, ...weights)).toEqual(expected);
  });

  it('gives a tie to the smaller unit id, whatever the order', () => {
    const weights = [
      { unitId: 'b', weight: 1 },
      { unitId: 'a', weight: 1 },
    ];
    const split = splitCount('3', weights);
    expect(split.ok && Object.fromEntries(split.counts)).toEqual({ a: '2', b: '1' });
  });

  it.each([
    ['10', [1, null], 'SHARES_NOT_AGREED'],
    ['10', [1, 0], 'WEIGHT_NOT_POSITIVE'],
    ['10', [1, -2], 'WEIGHT_NOT_POSITIVE'],
    ['10', [1, 1.5], 'WEIGHT_NOT_POSITIVE'],
    ['10', [1, Number.NaN], 'WEIGHT_NOT_POSITIVE'],
    ['10', [1, 2 ** 60], 'WEIGHT_NOT_POSITIVE'],
    ['10', [], 'NEEDS_PARTS'],
    ['2.5', [1], 'SPLIT_NOT_WHOLE'],
    ['-1', [1], 'SPLIT_NOT_WHOLE'],
  ])('refuses to split %s by %j with %s', (count, weights, reason) => {
    expect(counts(count, ...weights)).toBe(reason);
  });

  it('refuses a unit that is listed twice', () => {
    expect(splitCount('5', [...of(1), ...of(1)])).toMatchObject({ reason: 'PEER_TWICE' });
  });

  it('keeps the sum, stays within one of each quota, and ignores the order', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(), weights, (count, given) => {
        const split = splitCount(String(count), of(...given));
        const turned = splitCount(String(count), of(...given).toReversed());
        if (!split.ok || !turned.ok) throw new Error('refused');
        const whole = given.reduce((total, weight) => total + weight, 0);
        const parts = [...split.counts.values()].map(Number);
        expect(parts.reduce((total, part) => total + part, 0)).toBe(count);
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - (count * (given[at] ?? 0)) / whole)).toBeLessThan(1);
        }
        expect(new Map([...turned.counts].sort())).toEqual(new Map([...split.counts].sort()));
      }),
    );
  });
});

describe('sharesOf', () => {
  it('gives each weight over the sum of all', () => {
    const shares = sharesOf(of(2, 1));
    expect(shares.ok && [...shares.shares]).toEqual([
      ['u0', { numerator: 2, denominator: 3 }],
      ['u1', { numerator: 1, denominator: 3 }],
    ]);
  });

  it('invents none while any weight is open', () => {
    expect(sharesOf(of(2, null))).toMatchObject({ ok: false, reason: 'SHARES_NOT_AGREED' });
  });
});
