import type { Bounds } from './bounds.ts';
import type { Qualifier } from './qualifier.ts';

/** A reported number with all that is known of it. */
export interface Quantity {
  /** Decimal string in the measure word's unit (2.5万人 is 25000); null for a RANGE or unknown. */
  value: string | null;
  /** Null when unknown. */
  bounds: Bounds | null;
  qualifier: Qualifier;
  /** In simplified writing, `%` and `‰` included; null when the phrase names none. */
  measureWord: string | null;
  /** The source's own words, untouched; null when there are none. */
  wording: string | null;
}
