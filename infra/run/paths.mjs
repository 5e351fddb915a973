import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's directory. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that a run leaves behind: database, passwords, logs. */
export const dataDir = path.join(root, '.data');

const node24Directory = path.join(root, 'node_modules', 'node', 'bin');

/** The Node that everything but the first moments of a script runs on. */
export const node24 = path.join(
  node24Directory,
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const ownDirectories = [path.join(root, 'node_modules', '.bin'), node24Directory];

/** PATH with the clone's own programs first. */
export function binaryPath(inherited) {
  return [...ownDirectories, foreignPath(inherited)].join(path.delimiter);
}

/** PATH without the clone's own programs. */
export function foreignPath(inherited = '') {
  const entries = inherited.split(path.delimiter);
  return entries.filter((entry) => !ownDirectories.includes(entry)).join(path.delimiter);
}

/** Absolute path of a file of the clone. */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}
