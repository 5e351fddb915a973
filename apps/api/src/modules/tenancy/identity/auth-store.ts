import { randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import { stated } from '#database/role-settings';
import { newId } from '#kernel/ids';
import { DEAD, END_OLDEST, FIND, TOUCH } from './auth-statements.ts';
import { OwnAccountStore } from './own-account.store.ts';
import { tokenHash } from './token-hash.ts';
import { SignInLimits } from './sign-in.limits.ts';
import type { Place } from './sign-in.place.ts';

const SESSION_HOURS = 12;
const TOUCH_MS = 60_000;
const FRESH_MS = 1_000;
const REMEMBERED_MAX = 10_000;
const KNOWN_MAX = 20;
const LIVE_MAX = 50;
/** Rows of a table that one clean-up deletes at most. */
const CLEANED_MAX = 10_000;

export interface LiveSession {
  accountId: string;
  handle: string;
  partner: boolean;
  expiresAt: Date;
}

export interface OpenedSession {
  token: string;
  expiresAt: Date;
  accountId: string;
}

interface Remembered {
  session: LiveSession | null;
  until: number;
  touched: number;
}

/** argon2id with the library's defaults (19 MiB, 2 passes, 1 lane: OWASP's first choice). */
export const passwordHash = (password: string) => hash(password);

/**
 * Sessions and passwords, through the role that alone may read their hashes. Runs outside the
 * operation's transaction, so that a refused sign-in leaves its trace.
 */
export class AuthStore {
  readonly limits: SignInLimits;
  readonly own: OwnAccountStore;
  readonly #pool: pg.Pool;
  readonly #remembered = new Map<string, Remembered>();
  readonly #nobody = passwordHash(randomUUID());

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: stated(url, 'auth'),
      max: 4,
      connectionTimeoutMillis: 5_000,
    });
    this.#pool.on('error', () => undefined);
    this.limits = new SignInLimits(this.#pool);
    this.own = new OwnAccountStore(this.#pool, (accountId) => this.#forget(accountId));
  }

  /**
   * A new session for the right password, in place of the oldest when the account has many; null
   * otherwise, after the same amount of work.
   *
   * @param device what signs in, in a few words
   */
  async signIn(
    login: string,
    password: string,
    device: string | null = null,
  ): Promise<OpenedSession | null> {
    const { rows } = await this.#pool.query<{ id: string; password_hash: string }>(
      `select a.id, c.password_hash from account a join credential c on c.account_id = a.id
        where a.login = $1 and a.disabled_at is null`,
      [login],
    );
    const known = rows[0];
    const right = await verify(known?.password_hash ?? (await this.#nobody), password);
    return known && right ? this.#open(known.id, device) : null;
  }

  /** The live session of a token, remembered for a second; the policies check it again anyway. */
  async resolve(token: string): Promise<LiveSession | null> {
    const key = tokenHash(token);
    const now = Date.now();
    const known = this.#remembered.get(key);
    if (known && known.until > now) return known.session;
    const touched = known?.touched ?? 0;
    const touch = now - touched >= TOUCH_MS;
    const session = await this.#find(key, touch);
    if (this.#remembered.size >= REMEMBERED_MAX) this.#remembered.clear();
    this.#remembered.set(key, { session, until: now + FRESH_MS, touched: touch ? now : touched });
    return session;
  }

  /** Ends the session of a token; true when there was one to end. */
  async signOut(token: string): Promise<boolean> {
    const key = tokenHash(token);
    this.#remembered.delete(key);
    const { rowCount } = await this.#pool.query(
      'update session set revoked_at = now() where token_hash = $1 and revoked_at is null',
      [key],
    );
    return (rowCount ?? 0) > 0;
  }

  /** The mark under which an account knows a place, its device before its address; null when new. */
  async knownMark(login: string, { device, address }: Place): Promise<string | null> {
    const { rows } = await this.#pool.query<{ mark: string }>(
      `select d.mark from known_device d join account a on a.id = d.account_id
        where a.login = $1 and d.mark = any($2) order by d.mark = $3 desc limit 1`,
      [login, [device, address], device ?? ''],
    );
    return rows[0]?.mark ?? null;
  }

  /** Lets an account know a place; the one that it used longest ago is forgotten for it. */
  async remember(accountId: string, { device, address }: Place): Promise<void> {
    const marks = [address, ...(device ? [device] : [])].sort();
    await this.#pool.query(
      `insert into known_device (account_id, mark) select $1, unnest($2::text[])
       on conflict (account_id, mark) do update set last_used_at = now()`,
      [accountId, marks],
    );
    await this.#pool.query(
      `delete from known_device where account_id = $1 and mark in (
        select mark from known_device where account_id = $1 order by last_used_at desc offset $2)`,
      [accountId, KNOWN_MAX],
    );
  }

  /** Deletes sessions that are over, counts that ran out and places long unused, a bounded number. */
  async cleanUp(): Promise<void> {
    for (const sql of DEAD) await this.#pool.query(sql, [CLEANED_MAX]);
  }

  /** Those of some hashes of files that a row needs, or one in the bin: of every district. */
  async neededFiles(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.#pool.query<{ hash: string }>(
      'select needed_files($1::text[]) as hash',
      [hashes],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #forget(accountId: string): void {
    for (const [key, { session }] of this.#remembered) {
      if (session?.accountId === accountId) this.#remembered.delete(key);
    }
  }

  async #open(accountId: string, device: string | null): Promise<OpenedSession> {
    const token = `lls_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
    await this.#pool.query(
      `insert into session (id, account_id, token_hash, handle, expires_at, device)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), accountId, tokenHash(token), randomUUID(), expiresAt, device],
    );
    // After the insert, so that of sign-ins at once the last one sees them all.
    await this.#pool.query(END_OLDEST, [accountId, LIVE_MAX]);
    return { token, expiresAt, accountId };
  }

  async #find(key: string, touch: boolean): Promise<LiveSession | null> {
    const { rows } = await this.#pool.query<LiveSession>({
      name: touch ? 'session-touch' : 'session-find',
      text: touch ? TOUCH : FIND,
      values: [key],
    });
    return rows[0] ?? null;
  }
}
