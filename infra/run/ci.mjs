// npm run ci: build, check and test; a failed check counts as one failure in the last line.
import { runChecks } from './check-run.mjs';
import { endCommands } from './children.mjs';
import { prepare } from './node24.mjs';
import { main } from './steps.mjs';
import { runTests, SERVED, told, UNSERVED } from './test-run.mjs';

/** Checks, then the tests that need no database, beside those that wait for one half of their time. */
async function checksAndTests() {
  const served = runTests([], SERVED);
  // Told when the checks are done.
  served.catch(() => undefined);
  const checks = await runChecks();
  const unserved = await runTests([], UNSERVED);
  return { checks, files: [...unserved, ...(await served)] };
}

await main(async () => {
  await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endCommands);
  const { checks, files } = await checksAndTests();
  const { passed, failed } = told(files);
  const sum = failed + checks.length;
  console.log(`\n${passed} passed, ${sum} failed`);
  return sum === 0 && passed > 0 ? 0 : 1;
});
