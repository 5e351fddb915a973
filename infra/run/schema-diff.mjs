import { existsSync, readFileSync } from 'node:fs';
import { git } from './git.mjs';
import { inRoot } from './paths.mjs';

/** Where a breaking change of the schema is announced, by its own line. */
export const ANNOUNCEMENTS = 'docs/schema-changes.md';

const SCHEMA = 'schema.graphql';

/**
 * Compares schema.graphql with that of the main branch, or on it with that of the commit before.
 * Two tools look, since each misses changes that the other finds.
 *
 * @returns {Promise<string[]>} breaking changes that nobody announced; none without an earlier schema
 */
export async function findUnannouncedChanges() {
  const earlier = earlierSchema();
  if (earlier === null) return [];
  const changes = await breakingChanges(earlier, readFileSync(inRoot(SCHEMA), 'utf8'));
  const file = inRoot(ANNOUNCEMENTS);
  const announced = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return changes.filter((change) => !announced.includes(change));
}

/** Breaking changes between two schemas as SDL, in the words of graphql-js and GraphQL Inspector. */
export async function breakingChanges(before, after) {
  const { buildSchema, findBreakingChanges } = await import('graphql');
  const { diff, CriticalityLevel } = await import('@graphql-inspector/core');
  const [earlier, later] = [buildSchema(before), buildSchema(after)];
  const found = findBreakingChanges(earlier, later).map(({ description }) => description);
  const inspected = (await diff(earlier, later))
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
  return [...new Set([...found, ...inspected])];
}

function earlierSchema() {
  const head = git('rev-parse', 'HEAD');
  for (const branch of ['origin/main', 'main', 'HEAD~1']) {
    const base = git('merge-base', branch, 'HEAD');
    if (base && base !== head) return git('show', `${base}:${SCHEMA}`);
  }
  return null;
}
