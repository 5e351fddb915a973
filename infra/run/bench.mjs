// npm run bench: its packages are its own, and installed the first time.
import { spawn } from 'node:child_process';
import { turbo } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { prepare } from './node24.mjs';
import { inRoot, node24, root } from './paths.mjs';
import { main, step } from './steps.mjs';

await main(async () => {
  await prepare(import.meta.url);
  await installIfNeeded(step, inRoot('packages', 'bench'));
  await step('Build', () => turbo('build', ['@linli/api']));
  const script = inRoot('packages', 'bench', 'src', 'main.ts');
  const child = spawn(node24, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  // A Ctrl-C reaches the benchmark directly; it has servers of its own to end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
});
