import { getLocale } from '#lib/paraglide/runtime.js';
import { type Bounds, writeBounds } from './written.ts';

/** Bounds in few words, alike in every language: 200–299; with one end ≥ 1,000. */
export const sayRange = (bounds: Bounds, counts: boolean): string =>
  writeBounds(bounds, counts, getLocale()).replace(/ [≤<] x [≤<] /, '–');
