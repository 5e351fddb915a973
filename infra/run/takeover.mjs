import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataDir, root } from './paths.mjs';
import { findNpm, listProcesses, processIdentity } from './processes.mjs';
import { Failure } from './steps.mjs';

const FILE = path.join(dataDir, 'run.json');
const npm = findNpm();
const state = {
  run: processIdentity(process.pid),
  npm: npm ? processIdentity(npm.pid) : null,
  address: null,
  groups: [],
  ending: false,
};
let claimed = false;

/**
 * Makes this process the one run of its clone: waits for one that is ending, ends what a killed one
 * left behind, and refuses beside a living one.
 */
export async function takeOver() {
  const earlier = read();
  if (earlier && isAlive(earlier.run)) await refuseOrEnd(earlier);
  await endGroups(earlier?.groups ?? []);
  claimed = true;
  write();
}

/** Calls `end` when the npm that started this process is gone; it cannot say so itself. */
export function watchNpm(end) {
  if (!state.npm) return;
  const timer = setInterval(() => {
    if (!isAlive(state.npm)) end();
  }, 1_000);
  timer.unref();
}

/** Remembers where this run answers, for whoever tries to start another. */
export function rememberAddress(address) {
  state.address = address;
  write();
}

/** Remembers a process group that must not survive this run. */
export function rememberGroup(pid) {
  state.groups.push(pid);
  write();
}

/** Lets another start wait for the end of this run instead of refusing. */
export function rememberEnding() {
  state.ending = true;
  write();
}

/** Forgets this run: all it started has ended. */
export function forget() {
  if (claimed) rmSync(FILE, { force: true });
}

function read() {
  try {
    return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null;
  } catch {
    return null;
  }
}

function write() {
  if (!claimed) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  writeFileSync(FILE, `${JSON.stringify(state)}\n`);
}

function isAlive(identity) {
  return Boolean(identity) && processIdentity(Number.parseInt(identity, 10)) === identity;
}

async function refuseOrEnd(earlier) {
  const pid = Number.parseInt(earlier.run, 10);
  const orphaned = earlier.npm && !isAlive(earlier.npm);
  if (!orphaned && !earlier.ending) {
    const where = earlier.address ? ` at ${earlier.address}` : '';
    throw new Failure(
      `Linli already runs in this directory${where} (process ${pid}); end it there with Ctrl-C first.`,
    );
  }
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 12_000 && isAlive(earlier.run); waited += 100) await sleep(100);
  if (isAlive(earlier.run)) process.kill(pid, 'SIGKILL');
}

async function endGroups(groups) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    for (let waited = 0; waited < 5_000; waited += 100) {
      const left = membersOf(groups);
      if (left.length === 0) return;
      if (waited === 0) for (const { pid } of left) kill(pid, signal);
      await sleep(100);
    }
  }
}

// A number may have passed to a stranger: only programs of this clone are ended.
function membersOf(groups) {
  if (groups.length === 0) return [];
  return listProcesses().filter(
    ({ pid, group, command }) =>
      groups.includes(group) && command.includes(root + path.sep) && processIdentity(pid),
  );
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone.
  }
}
