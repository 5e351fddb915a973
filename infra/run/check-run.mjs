import { existsSync } from 'node:fs';
import { hashFiles, turbo } from './build.mjs';
import { run } from './children.mjs';
import { inRoot, node24 } from './paths.mjs';
import { withSpareServer } from './postgres.mjs';
import { ANNOUNCEMENTS, findUnannouncedChanges } from './schema-diff.mjs';
import { Failure, secondsSince, step } from './steps.mjs';

const GENERATED = ['schema.graphql', 'packages'];

/** @type {[string, () => Promise<unknown>][]} */
const CHECKS = [
  ['Build', () => turbo('build', ['@linli/api', '@linli/web'])],
  ['Format (prettier)', () => run('prettier', ['--check', '--log-level=warn', '.'])],
  ['Lint (eslint)', () => run('eslint', ['.'])],
  ['Types', () => turbo('typecheck')],
  ['schema.graphql is that of the code', () => api('setup/print/cli.js', '--check')],
  ['Generated code is up to date', checkGenerated],
  ['Migrations hold what the entities say, and give schema.sql', checkMigrations],
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

function api(script, argument, env = {}) {
  const file = inRoot('apps', 'api', 'dist', ...script.split('/'));
  return run(node24, [file, argument], { env: { ...process.env, ...env } });
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
  await withSpareServer(async (env) => {
    await api('setup/cli.js', 'check-schema', env);
    await api('setup/cli.js', 'check', env);
  });
}

async function checkSchema() {
  const changes = await findUnannouncedChanges();
  if (changes.length === 0) return;
  const lines = changes.map((change) => `- ${change}`);
  throw new Failure(`Announce these in ${ANNOUNCEMENTS}, word for word:\n${lines.join('\n')}`);
}
