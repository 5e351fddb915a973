import type { SliceModule } from '#modules/kit/slice/manifest';

/** Figures read against each other: no table, no field of its own. */
export const readingModule: SliceModule = { name: 'reading' };
