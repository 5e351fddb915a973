import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Nothing here has a state: workers load modules once, for all of their files.
  test: { include: ['src/**/*.test.ts'], environment: 'node', isolate: false },
});
