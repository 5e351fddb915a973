import { execFileSync } from 'node:child_process';
import { root } from './paths.mjs';

/** What git prints; null when it fails, or is not there. */
export function git(...args) {
  return gitIn(root, ...args);
}

/** The same in another clone. */
export function gitIn(cwd, ...args) {
  try {
    const options = { cwd, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 2 ** 20 };
    return execFileSync('git', args, options).toString().trim();
  } catch {
    return null;
  }
}
