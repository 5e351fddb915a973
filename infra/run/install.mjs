import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { dataDir, foreignPath, node24, root } from './paths.mjs';

const MARK = '.linli-install';

/**
 * Runs `npm ci` in a directory when its node_modules does not hold what its lock file says. One at a
 * time: a second caller waits for the first, and finds its work done.
 *
 * @param {(title: string, work: () => Promise<void>) => Promise<void>} step shows the work, if any
 * @returns {Promise<boolean>} whether anything was installed meanwhile
 */
export async function installIfNeeded(step, directory = root) {
  if (isInstalled(directory)) return false;
  const install = async () => {
    if (isInstalled(directory)) return;
    await npmCi(directory);
    writeFileSync(markOf(directory), lockHash(directory));
  };
  await step('Install packages (npm ci)', () =>
    withLock(path.join(dataDir, 'install.lock'), install),
  );
  return true;
}

const markOf = (directory) => path.join(directory, 'node_modules', MARK);

function isInstalled(directory) {
  const mark = markOf(directory);
  const hash = lockHash(directory);
  const complete = directory !== root || existsSync(node24);
  if (complete && readOr(mark, '') === hash) return true;
  if (!complete || !holdsWhatTheLockSays(directory)) return false;
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

/** A cache of the clone's own where npm may not write its usual one, such as in a read-only home. */
function ownCache() {
  const usual = process.env.npm_config_cache ?? path.join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(dataDir, 'npm-cache') };
  }
}

async function npmCi(directory) {
  // Neither npm nor its scripts may run on the Node in node_modules, which npm is about to replace.
  const env = { ...process.env, ...ownCache(), PATH: foreignPath(process.env.PATH) };
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, ...before] = node && npm ? [node, npm] : ['npm'];
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(command, [...before, 'ci', ...flags], { cwd: directory, env });
}
