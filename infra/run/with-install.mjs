// Runs a program of node_modules after installing what is missing: with-install.mjs CMD ARGS…
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { prepare } from './node24.mjs';
import { Failure, main } from './steps.mjs';

await main(async () => {
  await prepare(import.meta.url);
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Failure('Say what to run: with-install.mjs CMD ARGS…');
  const env = { ...process.env, TURBO_DANGEROUSLY_DISABLE_PACKAGE_MANAGER_CHECK: '1' };
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Failure(`${command} cannot be run.`)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
});
