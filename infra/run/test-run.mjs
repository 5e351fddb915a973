import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { run } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';
import { Failure, step } from './steps.mjs';

// Of this run alone: another may test the same clone at the same time.
const RESULTS = path.join(dataDir, `test-results-${process.pid}`);
const VITEST = inRoot('node_modules', 'vitest', 'vitest.mjs');

/** How a run of tests ended. @typedef {{ passed: number, failed: number }} Outcome */

/**
 * Runs the tests of every workspace that has some, one after another, on one real PostgreSQL.
 *
 * @param {string[]} args for vitest: a file's name, `-t` and a pattern …
 * @returns {Promise<Outcome>}
 */
export async function runTests(args) {
  const workspaces = testedWorkspaces();
  await buildIfNeeded(step);
  const server = await step('PostgreSQL', () => openTestServer());
  const sum = { passed: 0, failed: 0 };
  try {
    for (const workspace of workspaces) {
      const outcome = await testWorkspace(workspace, args, server.url);
      sum.passed += outcome.passed;
      sum.failed += outcome.failed;
    }
  } finally {
    rmSync(RESULTS, { recursive: true, force: true });
    await server.stop();
  }
  return sum;
}

function testedWorkspaces() {
  const manifest = (...parts) => JSON.parse(readFileSync(inRoot(...parts, 'package.json'), 'utf8'));
  const tested = manifest().workspaces.filter((name) => manifest(name).scripts?.test);
  return [...tested, 'infra/run'];
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

async function testWorkspace(workspace, args, databaseUrl) {
  console.log(`\n── ${workspace}`);
  const file = path.join(RESULTS, `${workspace.replaceAll('/', '-')}.json`);
  mkdirSync(RESULTS, { recursive: true, mode: 0o755 });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const some = args.length > 0 ? ['--passWithNoTests'] : [];
  const env = { ...process.env, LINLI_TEST_DATABASE_URL: databaseUrl };
  const ended = await run(node24, [VITEST, 'run', ...reporters, ...some, ...args], {
    cwd: inRoot(workspace),
    env,
    show: true,
  }).then(
    () => true,
    () => false,
  );
  return outcomeOf(file, ended);
}

/** A crash counts as a failure: of a file that did not load, of a run that did not end well. */
function outcomeOf(file, endedWell) {
  if (!existsSync(file)) return { passed: 0, failed: endedWell ? 0 : 1 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const crashed = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + crashed;
  return { passed: result.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed };
}
