import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { neverUneval } from './build-plugins/never-uneval.ts';
import { ownDocuments } from './build-plugins/own-documents.ts';
import { ownMessages } from './build-plugins/own-messages.ts';

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
    neverUneval(),
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
          output: {
            // What every page needs is one file, what floats and what reckons two others. A group takes
            // along what its files import, so that the lighter ones come first.
            codeSplitting: {
              groups: [
                {
                  name: 'base',
                  test: /node_modules\/(svelte|esm-env|clsx|devalue|@urql|wonka|@0no-co)\//,
                  priority: 4,
                },
                {
                  name: 'shell',
                  // The bar's words are on every page, whoever else says them.
                  test: /src\/lib\/(paraglide\/(runtime|messages\/(shell_|nav_|api_explorer|me_title|me_password_title|sign_in_login))|shell|session|language|graphql|figure\/(instant|group|inspector|total-words|kind)|unit\/|kit\/(can|days|made-old|verb)|finding\/read|district|ui\/(Badge|Mixed|StateTag|states|Button|EmptyState|Field|Logo|Menu|Notice|PageHeader|Skeleton|Tabs|ToastList|keepsake))|@lucide/,
                  minShareCount: 2,
                  priority: 3,
                },
                {
                  name: 'words',
                  test: /src\/lib\/(paraglide|gql)\//,
                  minShareCount: 3,
                  priority: 3,
                },
                // What tells a quantity reckons nothing; what reads one that is typed comes when it is asked for.
                {
                  name: 'quantities',
                  test: /src\/lib\/(figure\/(FigureCell|finer|figure\.gql|kind|matrix|measured|outcome\.gql|period|progress|quantity|range|total\.gql|written)|target\/(counting|estimate|line))/,
                  minShareCount: 2,
                  priority: 3,
                },
                { name: 'numbers', test: /packages\/figures|decimal\.js/, priority: 2 },
                // What tells a thing; what asks for one is a file apart.
                {
                  name: 'telling',
                  test: /src\/lib\/(ui\/(ActionBar|Facts|MoveButton|NoRows|ShowMore|StepLine)|kit\/move)/,
                  minShareCount: 2,
                  priority: 3,
                },
                // Forms, panels and the smaller parts are wanted by nearly every page, lists by lists alone.
                {
                  name: 'parts',
                  test: /src\/lib\/(?!ui\/(DataTable|MonthGrid|DateField|Combobox|Query|Table|query-|table|quick-)|kit\/(query|paging|every-page|exports))(ui|kit)\/|@lucide/,
                  minShareCount: 2,
                  priority: 2,
                },
                {
                  name: 'fields',
                  test: /src\/lib\/ui\/(DateField|MonthGrid|Combobox)/,
                  minShareCount: 2,
                  priority: 2,
                },
                { name: 'lists', test: /src\/lib\/(ui|kit|unit)\//, minShareCount: 2, priority: 1 },
                // What forms of programs share is a file apart from what tells of one.
                {
                  name: 'program-forms',
                  test: /src\/lib\/program\/(TypeFields|type-fields|program-form)/,
                  minShareCount: 2,
                  priority: 1,
                },
                // What tells of a program, but for what two of its pages alone have in common.
                { name: 'program', test: /src\/lib\/program\//, minShareCount: 3, priority: 1 },
                // What pages of one noun share is a file of that noun.
                {
                  name: (id) => /src\/lib\/(\w+)\//.exec(id)?.[1] ?? null,
                  test: /src\/lib\/(?!program\/)/,
                  minShareCount: 2,
                },
              ],
            },
          },
        },
      },
    },
  },
});
