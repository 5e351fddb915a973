import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../database/roles.ts';

/** Every migration's folder with the hash of its statements, as they were when it was frozen. */
export type Frozen = Record<string, string>;

const fileOf = (folder: string) => path.join(folder, 'frozen.json');

export const readFrozen = (folder: string): Frozen =>
  JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Frozen;

/** The migrations as they are now, in the order in which they run. */
export function hashMigrations(folder: string): Frozen {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  return Object.fromEntries(names.map((name) => [name, hashOf(path.join(folder, name))]));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    hash.update(`${file}\0${readFileSync(path.join(folder, file), 'utf8')}\0`);
  }
  return hash.digest('hex');
}

/** Frozen migrations that are no longer what they were, or are gone. */
export function changedSince(frozen: Frozen, now: Frozen): string[] {
  return Object.keys(frozen).filter((name) => frozen[name] !== now[name]);
}

/**
 * Freezes migrations that are new.
 *
 * @throws StartupError when one that is frozen has changed: databases have run it as it was
 */
export function freezeMigrations(folder: string): void {
  const [frozen, now] = [readFrozen(folder), hashMigrations(folder)];
  const changed = changedSince(frozen, now);
  if (changed.length > 0) {
    throw new StartupError(
      `Frozen migrations have changed: ${changed.join(', ')}. Put them back and make a new one; only of one that nobody else has run, take the line out of frozen.json.`,
    );
  }
  writeFileSync(fileOf(folder), `${JSON.stringify(now, null, 2)}\n`);
}
