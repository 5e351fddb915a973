import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { type Bounds, writeBounds } from './written.ts';

/** Bounds in few words: 200 至 299; with one end ≥ 1,000. */
export function sayRange(bounds: Bounds, counts: boolean): string {
  return writeBounds(bounds, counts, getLocale())
    .replace(/ [≤<] x [≤<] /, '–')
    .replace('–', m.figure_to());
}
