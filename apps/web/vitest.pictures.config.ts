import { defineConfig } from 'vitest/config';

/** npm run pictures: takes the guides' pictures anew, of a site with the demo's data. */
export default defineConfig({
  test: {
    include: ['tests/pictures/take.ts'],
    globalSetup: ['tests/site.ts'],
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
