// npm run codegen: prints schema.graphql from the API's code, then what is generated from it.
import { turbo } from './build.mjs';
import { run } from './children.mjs';
import { prepare } from './node24.mjs';
import { inRoot, node24 } from './paths.mjs';
import { main, step } from './steps.mjs';

await main(async () => {
  await prepare(import.meta.url);
  await step('Build the API', () => turbo('build', ['@linli/api']));
  await step('Print schema.graphql', () =>
    run(node24, [inRoot('apps', 'api', 'dist', 'setup', 'print', 'cli.js')]),
  );
  await step('Typed documents and messages', () => turbo('codegen'));
  return 0;
});
