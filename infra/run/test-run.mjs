import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded, turbo } from './build.mjs';
import { run } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';
import { Failure, step } from './steps.mjs';
import { RESULTS } from './test-reporter.mjs';

const VITEST = inRoot('node_modules', 'vitest', 'vitest.mjs');
// Every suite lies two folders below the root.
const REPORTERS = ['--reporter=default', '--reporter=../../infra/run/test-reporter.mjs'];
const SLOWEST = 20;

/** How a run of tests ended. @typedef {{ passed: number, failed: number }} Outcome */

/**
 * Tests that need a real PostgreSQL, and those that need none. What a workspace's read nothing but
 * files for is not run again while these are what they were (the task `test` in turbo.json).
 */
export const SERVED = [
  { folder: 'apps/api', flags: [] },
  { folder: 'apps/web', flags: ['--project', 'browser'] },
];
export const UNSERVED = [
  { folder: 'packages/figures', workspace: '@linli/figures', flags: [] },
  { folder: 'apps/web', workspace: '@linli/web', flags: ['--project', 'unit'] },
  { folder: 'infra/run', flags: [] },
];
export const SUITES = [...UNSERVED, ...SERVED];

/**
 * Runs suites, one after another.
 *
 * @param {string[]} args for vitest: a file's name, `-t` and a pattern …
 * @returns {Promise<import('./test-reporter.mjs').FileResult[]>}
 */
export async function runTests(args, suites = SUITES) {
  await buildIfNeeded(step);
  const server = await step('PostgreSQL', () => openTestServer());
  // Of this run alone: another may test the same clone at the same time.
  const own = mkdtempSync(path.join(dataDir, 'test-results-'));
  const results = path.join(own, RESULTS);
  const files = [];
  try {
    for (const suite of suites) {
      const cached = suite.workspace && args.length === 0;
      const now = () => testNow(suite, args, { databaseUrl: server.url, results });
      files.push(...(await (cached ? testCached(suite) : now())));
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
    await server.stop();
  }
  return files;
}

/**
 * Prints which files took longest.
 *
 * @param {import('./test-reporter.mjs').FileResult[]} files
 * @returns {Outcome}
 */
export function told(files) {
  console.log(`\n${slowest(files)}`);
  return sumOf(files);
}

async function openTestServer() {
  const given = process.env.LINLI_TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) return openGiven(given);
  const { startEmbedded } = await import('../../apps/api/src/database/embedded.ts');
  const server = await startEmbedded({
    dataDir: path.join(dataDir, 'test-postgres'),
    secretsFile: path.join(dataDir, 'test-secrets.json'),
    log: console.log,
    durable: false,
  });
  return { url: server.superuserUrl, stop: () => server.stop() };
}

async function openGiven(url) {
  const { withClient } = await import('../../apps/api/src/database/roles-check.ts');
  const { prepareRoles } = await import('../../apps/api/src/database/roles.ts');
  await prepareRoles(url, process.env);
  const { rows } = await withClient(url, (client) =>
    client.query(
      'select rolsuper or rolcreatedb as may from pg_roles where rolname = session_user',
    ),
  );
  if (rows[0].may) return { url, stop: async () => undefined };
  throw new Failure(
    'The tests make databases of their own: DATABASE_URL needs a user with CREATEDB.',
  );
}

async function testNow({ folder, flags: own }, args, { databaseUrl, results }) {
  console.log(`\n── ${folder}`);
  const some = args.length > 0 ? ['--passWithNoTests'] : [];
  const env = {
    ...process.env,
    LINLI_TEST_DATABASE_URL: databaseUrl,
    LINLI_TEST_RESULTS: results,
  };
  const flags = [...REPORTERS, ...own, ...some, ...args];
  const vitest = () =>
    run(node24, [VITEST, 'run', ...flags], { cwd: inRoot(folder), env, show: true });
  return resultsOf(folder, results, vitest);
}

// Its script says all: what stands after `--` would void what others have built, too.
async function testCached({ folder, workspace }) {
  console.log(`\n── ${folder}`);
  const results = inRoot(folder, RESULTS);
  return resultsOf(folder, results, () => turbo('test', [workspace], { show: true, logs: 'full' }));
}

/** What a run of tests wrote; a run that failed otherwise, or wrote nothing, is one failure. */
export async function resultsOf(folder, results, tests) {
  rmSync(results, { force: true });
  const endedWell = await tests().then(
    () => true,
    () => false,
  );
  const written = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const files = written.map((one) => ({ ...one, file: path.posix.join(folder, one.file) }));
  if (endedWell || sumOf(files).failed > 0) return files;
  return [...files, { file: folder, passed: 0, failed: 1, seconds: 0 }];
}

function sumOf(files) {
  const sum = (of) => files.reduce((so, file) => so + file[of], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** The files that took longest, with their seconds. */
export function slowest(files) {
  const longest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const lines = longest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`);
  return ['The slowest files:', ...lines].join('\n');
}
