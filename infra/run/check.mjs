// npm run check: what a reviewer need not look for.
import { runChecks } from './check-run.mjs';
import { endCommands } from './children.mjs';
import { prepare } from './node24.mjs';
import { main } from './steps.mjs';

await main(async () => {
  await prepare(import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endCommands);
  const failed = await runChecks();
  return failed.length === 0 ? 0 : 1;
});
