import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { dataDir, inRoot, root } from './paths.mjs';

const MARK = path.join(dataDir, 'build.json');
const LOCK = path.join(dataDir, 'build.lock');
const SOURCES = [
  'apps',
  'packages/figures',
  'docs/examples',
  'schema.graphql',
  'codegen.ts',
  'turbo.json',
  'tsconfig.base.json',
  'package-lock.json',
];
const OUTPUTS = [
  'packages/figures/dist/index.js',
  'apps/api/dist/main.js',
  'apps/explorer/dist/index.html',
  'apps/web/build/index.js',
];
const IGNORED = new Set([
  'node_modules',
  'dist',
  'build',
  'coverage',
  '.turbo',
  '.svelte-kit',
  '.git',
  '.data',
  'gql',
  'paraglide',
]);

/** The message compiler writes beside its settings, in its first run. */
const GENERATED = /project\.inlang[\\/](?!settings\.json$)/;

/**
 * Runs tasks of the workspaces in their order, from turbo's cache where nothing changed. One at a time
 * in a clone: they write the same files.
 */
export function turbo(task, filters, options) {
  return withLock(LOCK, () => runTurbo(task, filters, options));
}

function runTurbo(task, filters = [], { logs = 'errors-only', ...options } = {}) {
  const flags = ['--ui=stream', `--output-logs=${logs}`, '--no-update-notifier'];
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    // Without a packageManager field turbo would not guess that this is npm.
    TURBO_DANGEROUSLY_DISABLE_PACKAGE_MANAGER_CHECK: '1',
  };
  const chosen = filters.map((name) => `--filter=${name}`);
  return run('turbo', ['run', task, ...chosen, ...flags], { ...options, env });
}

/**
 * Builds API and web front end unless what stands there was built from the sources as they are.
 *
 * @param {(title: string, work: () => Promise<void>) => Promise<void>} step shows the work, if any
 */
export async function buildIfNeeded(step) {
  const sources = hashFiles(SOURCES.filter((name) => existsSync(inRoot(name))));
  const isBuilt = () => readMark() === mark(sources);
  if (isBuilt()) return;
  const build = async () => {
    if (isBuilt()) return;
    await runTurbo('build', ['@linli/api', '@linli/web']);
    writeFileSync(MARK, mark(sources));
  };
  await step('Build', () => withLock(LOCK, build));
}

function readMark() {
  return existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';
}

// The time of each output too: someone may have built other sources in between.
function mark(sources) {
  const built = OUTPUTS.map((name) => statSync(inRoot(name), { throwIfNoEntry: false })?.mtimeMs);
  return JSON.stringify({ sources, built });
}

/** A hash of the names and contents of source files; what is generated or tests is left out. */
export function hashFiles(names, { tests = false } = {}) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesOf(inRoot(name)))) {
    if (!tests && /\.test\.ts$/.test(file)) continue;
    if (GENERATED.test(file)) continue;
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(start) {
  if (statSync(start).isFile()) return [start];
  const entries = readdirSync(start, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap((entry) => {
      const file = path.join(start, entry.name);
      if (entry.isDirectory()) return filesOf(file);
      return entry.isFile() ? [file] : [];
    });
}
