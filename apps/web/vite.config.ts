import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { byUse } from './build-plugins/by-use.ts';
import { neverUneval } from './build-plugins/never-uneval.ts';
import { ownDocuments } from './build-plugins/own-documents.ts';
import { ownMessages } from './build-plugins/own-messages.ts';
import { shortMessages } from './build-plugins/short-messages.ts';

// Oldest browsers served; newer defaults print CSS that Chromium 100–110 draws wrongly.
const browsers = ['chrome100', 'edge100', 'safari15.4', 'firefox100'];

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
    }),
    ownDocuments(),
    ownMessages(),
    shortMessages(),
    neverUneval(),
    byUse(),
    tailwindcss(),
    sveltekit({
      adapter: adapter(),
      // Behind plain HTTP the server cannot know its scheme; hooks.server.ts compares hosts instead.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Kit's route announcer and floating panels carry style attributes.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { target: browsers, cssTarget: browsers },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          treeshake: {
            moduleSideEffects: [
              {
                test: /node_modules\/svelte\/src\/(reactivity|legacy|internal\/client\/dom\/elements\/custom-element)/,
                sideEffects: false,
              },
              { test: /node_modules\/devalue/, sideEffects: false },
            ],
          },
        },
      },
    },
  },
});
