import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,build-plugins}/**/*.test.ts'],
          // Loading modules once per worker, not once per file, is a quarter of the time.
          isolate: false,
          setupFiles: ['tests/own-language.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/site.ts'],
          setupFiles: ['tests/leave.ts'],
          // Each worker has a site and a database of its own, and keeps them from file to file.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
