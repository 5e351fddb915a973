import type { Bounds } from './bounds.ts';
import type { Qualifier } from './qualifier.ts';

/** A number that was probably meant, for somebody to choose. */
export interface OfferedReading {
  value: string | null;
  bounds: Bounds;
  qualifier: Qualifier;
  /** Words that read as it. */
  wording: string;
}

/** No reported figure reaches it, not even the yuan of a country. */
export const LARGEST_FIGURE = '1000000000000000';
