import type { SliceModule } from '#modules/kit/slice/manifest';

/** How lists are said: no table, no field of its own. */
export const listModule: SliceModule = { name: 'list' };
