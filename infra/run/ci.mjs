// npm run ci: build, check and test; a failed check counts as one failure in the last line.
import { runChecks } from './check-run.mjs';
import { endCommands } from './children.mjs';
import { prepare } from './node24.mjs';
import { main } from './steps.mjs';
import { runTests } from './test-run.mjs';

await main(async () => {
  await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endCommands);
  const checks = await runChecks();
  const { passed, failed } = await runTests([]);
  const sum = failed + checks.length;
  console.log(`\n${passed} passed, ${sum} failed`);
  return sum === 0 && passed > 0 ? 0 : 1;
});
