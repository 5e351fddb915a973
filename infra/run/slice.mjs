// npm run slice <wing>/<noun>: what a slice has to pass: format, lint, types, then tests, its own first.
import { existsSync } from 'node:fs';
import { turbo } from './build.mjs';
import { endCommands, run } from './children.mjs';
import { prepare } from './node24.mjs';
import { inRoot, node24 } from './paths.mjs';
import { Failure, main, step } from './steps.mjs';

const VITEST = inRoot('node_modules', 'vitest', 'vitest.mjs');
/** What every slice is in without being named: the house, the schema, migrations, demo, matrices. */
const COMMON = [
  'src/architecture.test.ts',
  'src/schema.test.ts',
  'src/setup/',
  'test/verb-',
  'test/life-',
  'test/list-',
  'test/births.test.ts',
  'test/states.test.ts',
  'test/policies.test.ts',
  'test/isolation',
  'test/shards.test.ts',
];

await main(async () => {
  await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endCommands);
  const [slice = '', ...rest] = process.argv.slice(2);
  const api = inRoot('apps', 'api');
  const own = `src/modules/${slice}/`;
  if (!/^[\w-]+\/[\w-]+$/.test(slice) || !existsSync(inRoot('apps', 'api', ...own.split('/')))) {
    throw new Failure('Say which slice: npm run slice operations/activity.');
  }
  const folder = `apps/api/${own}`;
  await step('Format (prettier)', () => run('prettier', ['--check', '--log-level=warn', folder]));
  await step('Lint (eslint)', () => run('eslint', [folder]));
  await step('Build what the API needs', () => turbo('build', ['@linli/api^...']));
  await step('Types', () => turbo('typecheck', ['@linli/api']));
  await run(node24, [VITEST, 'run', own, ...COMMON, ...rest], { cwd: api, show: true });
});
