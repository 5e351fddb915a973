import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { Failure } from './steps.mjs';

const windows = process.platform === 'win32';
const LARGE_LOG_BYTES = 10_000_000;
const running = new Set();
let interrupted = false;

/**
 * Runs a server and waits for it; ends it when our end of its standard input closes. We hold that
 * end, so that the server outlives us by moments only, however we die.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -TERM "$server") &
watch=$!
exec 3<&-
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

/**
 * Runs a command to its end, out of reach of the terminal's Ctrl-C: see {@link endCommands}.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` lets it print
 * @returns {Promise<string>} what it printed
 * @throws {Failure} with what it printed, when it does not end with 0
 */
export async function run(command, args, { cwd = root, env = process.env, show = false } = {}) {
  if (interrupted) throw new Failure('Interrupted.');
  const child = spawn(command, args, {
    cwd,
    env,
    detached: !windows,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const code = await ending(child);
  running.delete(child);
  if (code === 0) return output;
  throw new Failure(`${[command, ...args].join(' ')} ended with ${code}.`, output);
}

function ending(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}

/** Ends the commands that {@link run} is waiting for, and lets it start no other. */
export function endCommands() {
  interrupted = true;
  for (const child of running) signalGroup(child.pid, 'SIGTERM');
}

/** Signals a process and everything it started; a group that is gone is no error. */
export function signalGroup(pid, signal) {
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch {
    // It is gone.
  }
}

/**
 * A server that runs beside this process and never outlives it.
 *
 * @typedef {{ name: string, pid: number, ended: Promise<number | string>, alive: () => boolean,
 *   stop: (milliseconds: number) => Promise<void>, lastLines: () => string }} Service
 */

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env: NodeJS.ProcessEnv, logFile: string | null }} options without a log
 * file its lines go to the terminal, each with the name before it
 * @returns {Service}
 */
export function serve(name, command, args, { cwd = root, env, logFile }) {
  const log = logFile ? openLog(logFile) : null;
  const [file, argv] = windows
    ? [command, args]
    : ['/bin/sh', ['-c', GUARD, name, command, ...args]];
  const output = log ? log.descriptor : 'pipe';
  const child = spawn(file, argv, {
    cwd,
    env,
    detached: !windows,
    stdio: ['pipe', output, output],
  });
  if (log) closeSync(log.descriptor);
  child.stdin?.on('error', () => undefined);
  for (const stream of [child.stdout, child.stderr]) if (stream) prefixLines(stream, name);
  let alive = true;
  const ended = ending(child).finally(() => (alive = false));
  return {
    name,
    pid: child.pid,
    ended,
    alive: () => alive,
    stop: (milliseconds) => stop(child, ended, milliseconds),
    lastLines: () => (log ? linesSince(logFile, log.offset, 20) : ''),
  };
}

async function stop(child, ended, milliseconds) {
  child.stdin?.end();
  if (windows) child.kill();
  const late = await Promise.race([ended.then(() => false), sleep(milliseconds, true)]);
  // The guard is gone before its group is, if a server left children of its own behind.
  if (late || !windows) signalGroup(child.pid, 'SIGKILL');
  await ended;
}

function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const offset = size > LARGE_LOG_BYTES ? 0 : size;
  return { descriptor: openSync(file, offset === size ? 'a' : 'w', 0o600), offset };
}

function linesSince(file, offset, count) {
  const text = readFileSync(file).subarray(offset).toString('utf8');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

function prefixLines(stream, name) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) process.stdout.write(`${name.padEnd(7)} │ ${line}\n`);
  });
}
