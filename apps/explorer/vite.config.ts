import { defineConfig } from 'vite';

// Same as the web front end's: the oldest browsers served.
const browsers = ['chrome100', 'edge100', 'safari15.4', 'firefox100'];

export default defineConfig({
  base: '/graphql/',
  // Automatic runtime without a plugin: nothing here is refreshed while it runs.
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: browsers,
    cssTarget: browsers,
    // Fonts of GraphiQL come as data in its style sheet.
    chunkSizeWarningLimit: 2_000,
    modulePreload: { polyfill: false },
  },
});
