import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from './file.rule.ts';

/** How long what was sent waits for the verb that attaches it. */
const UPLOAD_MS = 3_600_000;
/** Age at which bytes without a row are taken away. */
const ORPHAN_MS = 24 * 3_600_000;
/** Hashes that are looked up at a time. */
const LOOKED_UP = 1_000;

const HASH = /^[0-9a-f]{64}$/;
const UPLOAD = /^[\w-]{32}$/;

/** What was sent and is not attached yet. */
export interface Upload {
  kind: FileKind;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  /** Hash of the small picture; null of a document. */
  thumb: string | null;
}

interface Ticket extends Upload {
  accountId: string;
  until: number;
}

/** Gives those of some hashes that a row still needs. */
export type Needed = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Bytes by what they are: a folder that is content-addressed (SHA-256), so that the same bytes are one
 * file. Several processes may share it. Beside them lie uploads, each bound to an account for an hour.
 */
export class FileStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Keeps bytes, whole or not at all, before any row may name them. @returns their hash */
  async storeBytes(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.#pathOf(hash);
    const now = new Date();
    // What lies there already is as new as what was sent: nobody takes it away meanwhile.
    const there = await utimes(path, now, now).then(
      () => true,
      () => false,
    );
    if (!there) await this.#write(path, bytes);
    return hash;
  }

  /** The bytes of a hash; null where there are none. */
  async readBytes(hash: string): Promise<Buffer | null> {
    return HASH.test(hash) ? orNull(readFile(this.#pathOf(hash))) : null;
  }

  /** Keeps an upload for an hour and its account alone. @returns its id */
  async keepUpload(accountId: string, upload: Upload): Promise<string> {
    const id = randomBytes(24).toString('base64url');
    const ticket: Ticket = { ...upload, accountId, until: Date.now() + UPLOAD_MS };
    await this.#write(this.#uploadOf(id), Buffer.from(JSON.stringify(ticket)));
    return id;
  }

  /** The upload of an id; null when it is none of this account, or its hour is over. */
  async upload(accountId: string, id: string): Promise<Upload | null> {
    const text = UPLOAD.test(id) ? await orNull(readFile(this.#uploadOf(id), 'utf8')) : null;
    if (text === null) return null;
    const { accountId: owner, until, ...upload } = JSON.parse(text) as Ticket;
    return owner === accountId && until > Date.now() ? upload : null;
  }

  /**
   * Takes away uploads whose hour is over, and bytes that are a day old and that no row needs.
   *
   * @param needed asks which hashes a row still needs
   * @param now the moment that ages are counted from
   */
  async cleanUp(needed: Needed, now: number = Date.now()): Promise<void> {
    await this.#removeOlder(join(this.#dir, 'uploads'), now - UPLOAD_MS);
    await this.#removeOlder(join(this.#dir, 'temporary'), now - UPLOAD_MS);
    const bytes = join(this.#dir, 'bytes');
    for (const folder of await listed(bytes)) {
      const names = (await listed(join(bytes, folder))).filter((name) => HASH.test(name));
      for (let at = 0; at < names.length; at += LOOKED_UP) {
        await this.#removeUnneeded(names.slice(at, at + LOOKED_UP), needed, now - ORPHAN_MS);
      }
    }
  }

  async #removeUnneeded(hashes: readonly string[], needed: Needed, before: number) {
    const old: string[] = [];
    for (const hash of hashes) if (await isOlder(this.#pathOf(hash), before)) old.push(hash);
    if (old.length === 0) return;
    const kept = await needed(old);
    for (const hash of old) {
      // Somebody may have sent the same bytes while the rows were asked.
      const path = this.#pathOf(hash);
      if (!kept.has(hash) && (await isOlder(path, before))) await rm(path, { force: true });
    }
  }

  async #removeOlder(folder: string, before: number): Promise<void> {
    for (const name of await listed(folder)) {
      const path = join(folder, name);
      if (await isOlder(path, before)) await rm(path, { force: true });
    }
  }

  /** Temporary file, fsync, rename: nobody ever reads a part of it. */
  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const temporary = join(this.#dir, 'temporary', randomBytes(12).toString('hex'));
    await Promise.all([folderOf(temporary), folderOf(path)]);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(join(path, '..'));
  }

  #pathOf(hash: string): string {
    return join(this.#dir, 'bytes', hash.slice(0, 2), hash);
  }

  #uploadOf(id: string): string {
    return join(this.#dir, 'uploads', id);
  }
}

const folderOf = (path: string) => mkdir(join(path, '..'), { recursive: true, mode: 0o700 });

/** A name is safe when its folder is; not every system lets a folder be synced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

/** What a folder has; nothing where it is not there yet. */
const listed = async (folder: string) => (await orNull(readdir(folder))) ?? [];

const isOlder = async (path: string, before: number) =>
  ((await orNull(stat(path)))?.mtimeMs ?? Infinity) < before;

/** @throws what is wrong but that there is no such file */
function orNull<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
