import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { type Bounds, boundsBetween } from './bounds.ts';
import { readDecimal } from './decimal.ts';
import { decimalText, signedDecimalText } from './figures.arbitrary.ts';

/** Bounds together with a number that lies in them. */
export interface Held {
  bounds: Bounds;
  member: string;
}

const reach = fc.tuple(decimalText, fc.boolean(), fc.boolean());

/** Any bounds round a number; the ends are in or out, near or at the number, or unbounded. */
export function heldIn(member: fc.Arbitrary<string>): fc.Arbitrary<Held> {
  return fc.tuple(member, reach, reach).map(([text, below, above]) => ({
    member: text,
    bounds: boundsBetween(endFrom(text, below, -1), endFrom(text, above, 1)),
  }));
}

/** Bounds of either sign with a number in them. */
export const anyHeld: fc.Arbitrary<Held> = heldIn(signedDecimalText);

/** Bounds of numbers of 0 or more with one of them; never unbounded below. */
export const amountHeld: fc.Arbitrary<Held> = heldIn(decimalText).map(({ bounds, member }) => {
  const { lower, upper } = bounds;
  const kept = lower && !readDecimal(lower.value).lt(0) ? lower : null;
  return { member, bounds: boundsBetween(kept ?? { value: '0', inclusive: true }, upper) };
});

function endFrom(
  member: string,
  [away, inclusive, unbounded]: [string, boolean, boolean],
  by: number,
) {
  if (unbounded) return null;
  const distance = readDecimal(away);
  const value = readDecimal(member).plus(distance.times(by)).toFixed();
  return { value, inclusive: inclusive || distance.isZero() };
}

const Wide = Decimal.clone({ defaults: true, precision: 300 });

/** Whether x ÷ y lies in the bounds, decided without dividing. */
export function holdsQuotient(bounds: Bounds, x: string, y: string): boolean {
  const divisor = new Wide(y);
  const number = new Wide(x).times(divisor.isNegative() ? -1 : 1);
  const order = (value: string) => number.cmp(new Wide(value).times(divisor.abs()));
  const { lower, upper } = bounds;
  const above = !lower || order(lower.value) > (lower.inclusive ? -1 : 0);
  return above && (!upper || order(upper.value) < (upper.inclusive ? 1 : 0));
}
