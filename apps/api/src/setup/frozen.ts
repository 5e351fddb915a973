import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../database/roles.ts';
import { faultsOf, migrationsIn } from './migration-files.ts';

/** Every migration's folder with the hash of its statements, as they were when it was frozen. */
export type Frozen = Record<string, string>;

const fileOf = (folder: string) => path.join(folder, 'frozen.json');

export const readFrozen = (folder: string): Frozen =>
  JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Frozen;

/** The migrations as they are now, in the order in which they run. */
export function hashMigrations(folder: string): Frozen {
  return Object.fromEntries(
    migrationsIn(folder).map((name) => [name, hashOf(path.join(folder, name))]),
  );
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
 * What is wrong with the migrations as files, a sentence each: what is frozen has changed or comes
 * later than what is new, a line is too long, a class is not what it should be.
 */
export function migrationFaults(folder: string): string[] {
  const [frozen, now] = [readFrozen(folder), hashMigrations(folder)];
  const changed = changedSince(frozen, now);
  const last = Object.keys(frozen).sort().at(-1) ?? '';
  const early = Object.keys(now).filter((id) => !(id in frozen) && id < last);
  return [
    ...changed.map(
      (id) =>
        `The frozen migration ${id} has changed: put it back and make a new one; only of one that nobody else has run, take the line out of frozen.json.`,
    ),
    ...early.map((id) => {
      const name = id.replace(/^\d+-/, '');
      return `${id} is older than ${last}, which databases have run already: date it anew with npm run db:new ${name} again.`;
    }),
    ...faultsOf(folder),
  ];
}

/**
 * Freezes migrations that are new.
 *
 * @throws StartupError when something is wrong with the migrations as files
 */
export function freezeMigrations(folder: string): void {
  const faults = migrationFaults(folder);
  if (faults.length > 0) throw new StartupError(faults.join('\n'));
  writeFileSync(fileOf(folder), `${JSON.stringify(hashMigrations(folder), null, 2)}\n`);
}
