import { boundsOf, formatNumrange, type Qualifier } from '@linli/figures';

/** A quantity before its bounds are known. */
export interface HedgedQuantity {
  /** Decimal; for RANGE its lower end. */
  value: string | null;
  /** Upper end of a RANGE. */
  upperValue?: string;
  qualifier: Qualifier;
  wording?: string;
}

const known = new Map<string, string | null>();

/** Gives the numrange of a quantity as PostgreSQL writes it, or null when its bounds are unknown. */
export function boundsColumn(quantity: HedgedQuantity): string | null {
  const { value, upperValue, qualifier, wording } = quantity;
  const key = [value, upperValue, qualifier, wording].join('|');
  const found = known.get(key);
  if (found !== undefined) return found;
  const bounds = boundsOf({ value, upperValue, qualifier, wording });
  const text = bounds === null ? null : formatNumrange(bounds);
  known.set(key, text);
  return text;
}
