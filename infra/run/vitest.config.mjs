import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// One copy of graphql: Vite would take its ESM build, and GraphQL Inspector the CommonJS build.
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: { include: ['*.test.mjs'], testTimeout: 20_000, expect: { poll: { timeout: 10_000 } } },
});
