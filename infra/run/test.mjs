// npm test: every workspace's tests; arguments after -- go to vitest.
import { endCommands } from './children.mjs';
import { prepare } from './node24.mjs';
import { main } from './steps.mjs';
import { runTests, told } from './test-run.mjs';

await main(async () => {
  await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endCommands);
  const { passed, failed } = told(await runTests(process.argv.slice(2)));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
