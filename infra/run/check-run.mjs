import { existsSync } from 'node:fs';
import path from 'node:path';
import { hashFiles, turbo } from './build.mjs';
import { run } from './children.mjs';
import { dataDir, inRoot, node24 } from './paths.mjs';
import { ANNOUNCEMENTS, findUnannouncedChanges } from './schema-diff.mjs';
import { Failure, secondsSince, step } from './steps.mjs';

const GENERATED = ['schema.graphql', 'packages'];

/** @type {[string, () => Promise<unknown>][]} */
const CHECKS = [
  ['Build', () => turbo('build', ['@linli/api', '@linli/web'])],
  ['Format (prettier)', () => run('prettier', ['--check', '--log-level=warn', '.'])],
  ['Lint (eslint)', () => run('eslint', ['.'])],
  ['Types', () => turbo('typecheck')],
  ['schema.graphql is that of the code', () => api('schema-cli.js', '--check')],
  ['Generated code is up to date', checkGenerated],
  ['Migrations hold what the entities say', checkMigrations],
  ['No unannounced breaking change of the schema', checkSchema],
];

/**
 * Runs every check, also after one has failed.
 *
 * @returns {Promise<string[]>} the titles of those that failed
 */
export async function runChecks() {
  const began = Date.now();
  const failed = [];
  for (const [title, check] of CHECKS) {
    try {
      await step(title, check);
    } catch (error) {
      failed.push(title);
      console.error(indent(error.output?.trim() || error.message || String(error)));
    }
  }
  const verdict = failed.length === 0 ? 'all well' : `failed: ${failed.join('; ')}`;
  console.log(`\nChecked in ${secondsSince(began)}, ${verdict}.`);
  return failed;
}

function indent(text) {
  return text.replaceAll(/^/gm, '      ');
}

function api(script, ...args) {
  return run(node24, [inRoot('apps', 'api', 'dist', script), ...args]);
}

async function checkGenerated() {
  const names = GENERATED.filter((name) => existsSync(inRoot(name)));
  const before = hashFiles(names, { tests: true });
  await turbo('codegen');
  if (hashFiles(names, { tests: true }) === before) return;
  throw new Failure(
    'Code generation changed committed files: run npm run codegen and commit them.',
  );
}

async function checkMigrations() {
  const { startEmbedded } = await import('../../apps/api/src/database/embedded.ts');
  const server = await startEmbedded({
    dataDir: path.join(dataDir, 'test-postgres'),
    secretsFile: path.join(dataDir, 'test-secrets.json'),
    log: () => undefined,
    durable: false,
  });
  const env = {
    ...process.env,
    DATABASE_URL: server.ownerUrl,
    APP_DATABASE_URL: server.appUrl,
    AUTH_DATABASE_URL: server.authUrl,
    WORKER_DATABASE_URL: server.workerUrl,
  };
  try {
    const cli = inRoot('apps', 'api', 'dist', 'setup', 'cli.js');
    await run(node24, [cli, 'check'], { env });
  } finally {
    await server.stop();
  }
}

async function checkSchema() {
  const changes = await findUnannouncedChanges();
  if (changes.length === 0) return;
  const lines = changes.map((change) => `- ${change}`);
  throw new Failure(`Announce these in ${ANNOUNCEMENTS}, word for word:\n${lines.join('\n')}`);
}
