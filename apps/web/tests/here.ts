import { inject } from 'vitest';

const stage = inject('stages')[Number(process.env.VITEST_POOL_ID) - 1]!;

/** Address of the site that this worker's tests have to themselves. */
export const { site, siteEnv } = stage;
