import { type Bounds, formatBounds } from '@linli/figures';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Bounds in few words: 200 至 299; with one end ≥ 1,000. */
export function sayRange(bounds: Bounds, counts: boolean): string {
  return formatBounds(bounds, { counts, locale: getLocale() })
    .replace(/ [≤<] x [≤<] /, '–')
    .replace('–', m.figure_to());
}
