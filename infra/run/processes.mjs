import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const linux = process.platform === 'linux';

/** A process as the system lists it. @typedef {{ pid: number, parent: number, group: number, command: string }} Listed */

/** A text that names one run of one process, or null when it is dead. */
export function processIdentity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (!linux) {
    const started = ps(['-o', 'lstart=', '-p', String(pid)]);
    return started ? `${pid}:${started}` : null;
  }
  const fields = statOf(pid);
  return !fields || fields[0] === 'Z' ? null : `${pid}:${fields[19]}`;
}

/** @returns {Listed | null} */
export function findProcess(pid) {
  if (!linux) return listWithPs(['-p', String(pid)])[0] ?? null;
  const fields = statOf(pid);
  if (!fields) return null;
  return { pid, parent: Number(fields[1]), group: Number(fields[2]), command: commandOf(pid) };
}

/** All processes of the machine. @returns {Listed[]} */
export function listProcesses() {
  if (!linux) return listWithPs(['-ax']);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.map(findProcess).filter(Boolean);
}

/** The npm that started this process, if one did. @returns {Listed | null} */
export function findNpm() {
  let pid = process.ppid;
  for (let level = 0; level < 5 && pid > 1; level += 1) {
    const parent = findProcess(pid);
    if (!parent) return null;
    if (/^npm |npm-cli\.js|\/npm( |$)/.test(parent.command)) return parent;
    pid = parent.parent;
  }
  return null;
}

// The fields after the name, which may itself contain spaces and brackets: state, parent, group …
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function listWithPs(selection) {
  const lines = ps(['-o', 'pid=,ppid=,pgid=,command=', ...selection]).split('\n');
  return lines.flatMap((line) => {
    const parts = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    if (!parts) return [];
    const [pid, parent, group] = parts.slice(1, 4).map(Number);
    return [{ pid, parent, group, command: parts[4] }];
  });
}

function ps(args) {
  try {
    return execFileSync('ps', args, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
