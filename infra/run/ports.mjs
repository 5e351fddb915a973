import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processIdentity } from './processes.mjs';

// A server on any of these would answer for, or stand in the way of, one on localhost.
const HOSTS = ['127.0.0.1', '::1', '0.0.0.0', '::'];
const NEAR = 20;
const reserved = new Set();

process.once('exit', releasePorts);

/** Gives up every port that this process has reserved. */
export function releasePorts() {
  for (const file of reserved) rmSync(file, { force: true });
  reserved.clear();
}

/**
 * The wanted port if it is free, else one of the next, else any. It stays reserved against other
 * clones on this machine until this process ends, so that two that start together do not meet.
 *
 * @param {number} wanted 0 for any
 * @returns {Promise<number>}
 */
export async function reservePort(wanted) {
  for (let port = wanted; wanted > 0 && port <= Math.min(wanted + NEAR, 65_535); port += 1) {
    if (await take(port)) return port;
  }
  for (;;) {
    const port = await anyPort();
    if (await take(port)) return port;
  }
}

async function take(port) {
  if (!reserve(port)) return false;
  if (await isFree(port)) return true;
  const file = reservation(port);
  reserved.delete(file);
  rmSync(file, { force: true });
  return false;
}

function reservation(port) {
  return path.join(tmpdir(), `linli-port-${port}`);
}

/** Whether nobody listens on a port of this machine. */
export async function isFree(port) {
  for (const host of HOSTS) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 has nobody listening there either.
    probe.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

function anyPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function reserve(port) {
  const file = reservation(port);
  const mine = processIdentity(process.pid);
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch {
    if (holderIsAlive(file, mine)) return false;
    try {
      writeFileSync(file, mine);
    } catch {
      return false;
    }
  }
  reserved.add(file);
  return true;
}

function holderIsAlive(file, mine) {
  try {
    const holder = readFileSync(file, 'utf8');
    return holder !== mine && processIdentity(Number.parseInt(holder, 10)) === holder;
  } catch {
    return false;
  }
}
