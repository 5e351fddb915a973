import type { SliceModule } from '#modules/kit/verb/slice';

/** Figures read against each other: no table, no field of its own. */
export const readingModule: SliceModule = { name: 'reading' };
