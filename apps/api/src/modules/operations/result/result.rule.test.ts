import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from './result.rule.ts';

const exactly = (value: string) => ({
  lower: { value, inclusive: true },
  upper: { value, inclusive: true },
});
const units = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((unitId) =>
        fc
          .integer({ min: 1, max: 1_000_000 })
          .map((weight) => ({ unitId, name: unitId, nameEn: null, weight })),
      ),
    ),
  );

it('splits a count into parts that add up to it, none of them off by one or more', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), units, (count, shares) => {
      const parts = partsOf(exactly(String(count)), shares)!;
      const whole = shares.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
      expect(parts.map(({ unitId }) => unitId)).toEqual(shares.map(({ unitId }) => unitId));
      expect(parts.reduce((sum, part) => sum + BigInt(part.count), 0n)).toBe(count);
      for (const [at, part] of parts.entries()) {
        const off = BigInt(part.count) * whole - count * BigInt(shares[at]!.weight);
        expect(off < whole && off > -whole).toBe(true);
      }
    }),
  );
});

it('splits nothing that is hedged, no whole number, or without agreed shares', () => {
  const one = { unitId: 'a', name: 'a', nameEn: null, weight: 2 };
  expect(partsOf(exactly('12.5'), [one])).toBeNull();
  expect(partsOf(null, [one])).toBeNull();
  const from = { lower: { value: '200', inclusive: true }, upper: null };
  expect(partsOf(from, [one])).toBeNull();
  const under = { ...from, upper: { value: '200', inclusive: false } };
  expect(partsOf(under, [one])).toBeNull();
  expect(partsOf(exactly('12'), [one, { ...one, unitId: 'b', weight: null }])).toBeNull();
});
