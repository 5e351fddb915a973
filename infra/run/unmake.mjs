import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitIn } from './git.mjs';
import { root } from './paths.mjs';
import { Failure } from './steps.mjs';

const MIGRATIONS = 'apps/api/src/database/migrations';
const BUILT = 'apps/api/dist/database/migrations';
const BY_HAND = /^9\d-.*\.sql$/;

/**
 * Takes back a migration that has not landed, so that it can be made again: its files, its line in
 * frozen.json, what it did to the snapshot.
 *
 * @param {string} name as it was given to `db:new`
 * @param {string} [clone] the folder of the repository
 * @returns {{ keep: () => void, restore: () => void }} `keep` gives what was written by hand to the
 *   migration that was made instead, `restore` puts everything back
 * @throws {Failure} when there is none, when it has landed, or when its snapshot cannot be told
 */
export function unmake(name, clone = root) {
  const folder = path.join(clone, MIGRATIONS);
  const id = idOf(folder, name);
  if (!id) throw new Failure(`There is no migration ${name} to make again.`);
  if (hasLanded(clone, id)) {
    throw new Failure(
      `${id} has landed: databases have run it. Make a new one under another name.`,
    );
  }
  const [before, at] = [snapshotBefore(clone, id), path.join(folder, id)];
  const snapshot = path.join(folder, 'schema-snapshot.json');
  const frozen = path.join(folder, 'frozen.json');
  const files = readdirSync(at).map((file) => path.join(at, file));
  const old = [...files, `${at}.migration.ts`, snapshot, frozen]
    .filter((file) => existsSync(file))
    .map((file) => [file, readFileSync(file)]);
  remove(clone, id);
  writeFileSync(snapshot, before);
  const { [id]: _, ...others } = JSON.parse(readFileSync(frozen, 'utf8'));
  writeFileSync(frozen, `${JSON.stringify(others, null, 2)}\n`);
  return {
    keep() {
      const made = idOf(folder, name);
      const byHand = old.filter(([file]) => BY_HAND.test(path.basename(file)));
      if (!made && byHand.length > 0) {
        throw new Failure(`${id} is as it was: without it, what you wrote by hand would be lost.`);
      }
      for (const [file, text] of byHand) {
        writeFileSync(path.join(folder, made, path.basename(file)), text);
      }
    },
    restore() {
      mkdirSync(at, { recursive: true });
      for (const [file, text] of old) writeFileSync(file, text);
    },
  };
}

const idOf = (folder, name) =>
  readdirSync(folder)
    .filter((file) => file.replace(/^\d+-/, '') === name)
    .at(-1);

/** A turbo build out of its cache does not take away what it did not bring. */
function remove(clone, id) {
  const places = [
    ...[MIGRATIONS, BUILT].map((folder) => [folder, id]),
    [MIGRATIONS, `${id}.migration.ts`],
    ...['js', 'js.map'].map((end) => [BUILT, `${id}.migration.${end}`]),
  ];
  for (const place of places) {
    rmSync(path.join(clone, ...place), { recursive: true, force: true });
  }
}

/** Whether the main branch has it; where there is none, the last commit. */
function hasLanded(clone, id) {
  const mains = ['main', 'origin/main'].filter((ref) => gitIn(clone, 'rev-parse', '--verify', ref));
  return (mains.length > 0 ? mains : ['HEAD']).some((ref) => namesAt(clone, ref).includes(id));
}

function namesAt(clone, ref) {
  const listed = gitIn(clone, 'ls-tree', '-d', '--name-only', `${ref}:${MIGRATIONS}`);
  return listed ? listed.split('\n') : [];
}

/** The snapshot of the last commit that has every migration but this one. */
function snapshotBefore(clone, id) {
  const added = gitIn(
    clone,
    'log',
    '-1',
    '--format=%H',
    '--diff-filter=A',
    '--',
    `${MIGRATIONS}/${id}`,
  );
  const ref = added ? `${added}~1` : 'HEAD';
  const others = readdirSync(path.join(clone, MIGRATIONS), { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== id)
    .map((each) => each.name);
  const missing = others.filter((other) => !namesAt(clone, ref).includes(other));
  if (missing.length > 0) {
    throw new Failure(
      `${missing.join(', ')} came after ${id}: take it back first, or commit it before ${id}.`,
    );
  }
  return gitIn(clone, 'show', `${ref}:${MIGRATIONS}/schema-snapshot.json`);
}
