// npm run slice <wing>/<noun>: the tests that a slice has to pass, its own first.
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
  await step('Build what the API needs', () => turbo('build', ['@linli/api^...']));
  await run(node24, [VITEST, 'run', own, ...COMMON, ...rest], { cwd: api, show: true });
});
