import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { foreignPath, node24, root } from './paths.mjs';

const MARK = '.linli-install';

/**
 * Runs `npm ci` in a directory when its node_modules does not hold what its lock file says.
 *
 * @param {(title: string, work: () => Promise<void>) => Promise<void>} step shows the work, if any
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installIfNeeded(step, directory = root) {
  const mark = path.join(directory, 'node_modules', MARK);
  const hash = lockHash(directory);
  const complete = directory !== root || existsSync(node24);
  if (complete && readOr(mark, '') === hash) return false;
  if (complete && holdsWhatTheLockSays(directory)) {
    writeFileSync(mark, hash);
    return false;
  }
  await step('Install packages (npm ci)', () => npmCi(directory));
  writeFileSync(mark, hash);
  return true;
}

function lockHash(directory) {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(readFileSync(path.join(directory, name)));
  }
  return hash.digest('hex');
}

// npm keeps beside the packages a lock file of what it installed, written last.
function holdsWhatTheLockSays(directory) {
  const installed = packagesOf(path.join(directory, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(path.join(directory, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const same = Object.entries(installed).every(
    ([name, entry]) =>
      entry.version === wanted[name]?.version && entry.integrity === wanted[name]?.integrity,
  );
  const optional = (entry) => entry.optional || entry.devOptional;
  return (
    same &&
    Object.entries(wanted).every(([name, entry]) => !name || installed[name] || optional(entry))
  );
}

function packagesOf(file) {
  const text = readOr(file, null);
  return text === null ? null : JSON.parse(text).packages;
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}

async function npmCi(directory) {
  // Neither npm nor its scripts may run on the Node in node_modules, which npm is about to replace.
  const env = { ...process.env, PATH: foreignPath(process.env.PATH) };
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, ...before] = node && npm ? [node, npm] : ['npm'];
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(command, [...before, 'ci', ...flags], { cwd: directory, env });
}
