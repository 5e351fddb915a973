import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { binaryPath, node24, root } from './paths.mjs';
import { Failure, step } from './steps.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs when needed and goes on with Node 24 from node_modules: returns when this process is the
 * one to go on, and otherwise ends this process with the other's exit code.
 *
 * @param {string} script the caller's import.meta.url
 */
export async function prepare(script) {
  const began = Number(process.env.LINLI_BEGAN) || Date.now();
  process.env.LINLI_BEGAN = String(began);
  process.env.PATH = binaryPath(process.env.PATH);
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) {
    throw new Failure(`Linli needs Node 20 or newer to begin; this is ${process.version}.`);
  }
  const installed = await installIfNeeded((title, work) => step(title, work));
  if (!existsSync(node24)) {
    throw new Failure('Node 24 is missing from node_modules; delete node_modules and try again.');
  }
  if (!installed && realpathSync(process.execPath) === realpathSync(node24)) {
    watchParent();
    return began;
  }
  process.exit(await continueOnNode24(fileURLToPath(script)));
}

function continueOnNode24(script) {
  const child = spawn(node24, [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

// The one that started us passes signals on, but cannot pass on its own death by SIGKILL.
function watchParent() {
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
