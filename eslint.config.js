import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Most lines of a file. */
const LINES_MAX = 200;
const LINES_MAX_OF_TESTS = 300;

/** Files that are longer, with the lines they have: a list that may only shrink. */
const LONGER = {
  'apps/api/test/attacks-price.test.ts': 318,
  'packages/figures/src/phrases-generated.test.ts': 383,
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '**/.turbo/',
    '.data/',
    '**/node_modules/',
    'apps/web/src/lib/gql/',
    'apps/web/src/lib/paraglide/',
  ]),
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    // The front end has no base path: a link is what it says.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', LINES_MAX],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // Registries that slices add to by declaration merging.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A test file is a list of promises inside one describe.
    files: ['**/*.test.{ts,mjs}'],
    rules: { 'max-lines': ['error', LINES_MAX_OF_TESTS], 'max-lines-per-function': 'off' },
  },
  Object.entries(LONGER).map(([file, lines]) => ({
    files: [file],
    rules: { 'max-lines': ['error', lines] },
  })),
  {
    files: ['apps/api/src/**/*.ts'],
    // embedded-process.ts hands the environment on to the server it starts.
    ignores: [
      'apps/api/src/config.ts',
      'apps/api/src/database/embedded-process.ts',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts alone reads the environment.' },
      ],
    },
  },
);
