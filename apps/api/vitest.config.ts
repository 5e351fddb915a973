import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One copy of graphql: without this, Vite takes its ESM build and the libraries its CommonJS build.
const graphql = createRequire(import.meta.url).resolve('graphql');

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: graphql },
      // What `imports` of package.json says of compiled files, said of sources.
      { find: /^#test\/(.*)$/, replacement: `${here}test/$1.ts` },
      { find: /^#(.*)$/, replacement: `${here}src/$1.ts` },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['reflect-metadata', 'test/strict-rows.ts'],
    // Modules are loaded once per worker, not once per file: a third of the time. Nothing in them may
    // remember what a test did.
    isolate: false,
    // Half of the two cores that the project is measured on belongs to PostgreSQL.
    maxWorkers: 2,
    // A machine that does much else takes its time.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
