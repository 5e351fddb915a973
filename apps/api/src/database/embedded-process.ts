import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Users } from './embedded-users.ts';
import { processIdentity } from './process-identity.ts';
import { StartupError } from './roles-check.ts';

/** A server's files, and the account that may touch them. */
export interface Cluster {
  dataDir: string;
  /** Directory of initdb and postgres. */
  binaries: string;
  /** PostgreSQL refuses to run as root; empty when we are not root. */
  account: { uid?: number; gid?: number };
  logFile: string;
}

/** A server process that this process holds. */
export interface Server {
  port: number;
  process: ChildProcess;
}

/** What postmaster.pid says of a server that is alive. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

const DEAD_PID = 2 ** 31 - 1;
const LARGE_LOG_BYTES = 10_000_000;

/**
 * Runs the server and waits for it; stops it cleanly when its standard input ends. Its users hold the
 * other end, so that the server outlives the last of them by moments only, however they die.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -INT "$server") &
watch=$!
exec 3<&-
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

/** Environment of the server: nothing of ours, so that no PG* variable or locale leaks in. */
export const serverEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

function runsDataDir(pid: number, dataDir: string): boolean {
  if (!processIdentity(pid)) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { stdio: 'pipe' }).toString();
    return command.includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
}

/** Reads postmaster.pid; null when no server runs on this directory. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const lines = pidLines(dataDir);
  const pid = Number(lines[0]);
  if (!runsDataDir(pid, dataDir)) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

function pidLines(dataDir: string): string[] {
  try {
    return readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Clears the way after a crash: PostgreSQL takes a foreign process that inherited the number in
 * postmaster.pid for a living server. Only the number is replaced; the line that names the shared
 * memory stays, by which PostgreSQL notices backends that are still alive.
 */
function disarmPidFile(dataDir: string): void {
  const lines = pidLines(dataDir);
  if (lines.length === 0 || runsDataDir(Number(lines[0]), dataDir)) return;
  const file = path.join(dataDir, 'postmaster.pid');
  if (lines.length < 7) rmSync(file, { force: true });
  else writeFileSync(file, [String(DEAD_PID), ...lines.slice(1)].join('\n'));
}

/**
 * Starts the server on a port and waits until it accepts connections, through crash recovery if
 * that is needed.
 *
 * @param users who keep it running; we are one of them
 * @returns null when the port or the directory is still taken and another attempt may succeed.
 * @throws StartupError with the server's own words when it gives up.
 */
export async function launch(
  cluster: Cluster,
  port: number,
  flags: string[],
  users: Users,
): Promise<Server | null> {
  disarmPidFile(cluster.dataDir);
  const { descriptor, offset } = openLog(cluster.logFile);
  const postgres = path.join(cluster.binaries, 'postgres');
  const command = [postgres, '-D', cluster.dataDir, '-p', String(port), ...flags];
  const guarded = users.readingEnd();
  const child = spawn('/bin/sh', ['-c', GUARD, 'postgres', ...command], {
    ...cluster.account,
    cwd: '/',
    env: serverEnvironment,
    // Its own session: a Ctrl-C in the terminal must not reach it before the API has drained.
    detached: true,
    stdio: [guarded, descriptor, descriptor],
  });
  closeSync(descriptor);
  closeSync(guarded);
  if (await becomesReady(child, cluster.dataDir, port)) return { port, process: child };
  const words = await readFrom(cluster.logFile, offset);
  if (/Address already in use|still in use|lock file .* already exists/.test(words)) return null;
  const fatal = /(?:FATAL|PANIC):\s*(.*)/.exec(words)?.[1] ?? 'no reason given';
  throw new StartupError(`PostgreSQL does not start: ${fatal} (log: ${cluster.logFile}).`);
}

function openLog(file: string): { descriptor: number; offset: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const offset = size > LARGE_LOG_BYTES ? 0 : size;
  return { descriptor: openSync(file, offset === size ? 'a' : 'w', 0o600), offset };
}

async function readFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.max(0, size - offset));
    await handle.read(buffer, 0, buffer.length, offset);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}

async function becomesReady(child: ChildProcess, dataDir: string, port: number): Promise<boolean> {
  let failed = false;
  child.once('error', () => (failed = true));
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const lines = pidLines(dataDir);
    const ours = Number(lines[3]) === port && lines[7]?.trim() === 'ready';
    if (ours && runsDataDir(Number(lines[0]), dataDir)) return true;
    await sleep(20);
  }
  return false;
}

/** Stops the server of a directory, whoever started it, and waits until it is gone. */
export async function stopServer(dataDir: string): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signalServer(dataDir, signal);
    for (let waited = 0; waited < milliseconds; waited += 50) {
      if (!readPostmaster(dataDir)) return;
      await sleep(50);
    }
  }
}

function signalServer(dataDir: string, signal: NodeJS.Signals): void {
  const postmaster = readPostmaster(dataDir);
  if (postmaster) process.kill(postmaster.pid, signal);
}
