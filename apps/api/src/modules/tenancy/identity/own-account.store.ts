import { hash, verify } from '@node-rs/argon2';
import type pg from 'pg';
import type { Locale } from '#kernel/locale';
import { tokenHash } from './token-hash.ts';

/** A live session of an account, as the account may see it. */
export interface OwnSession {
  id: string;
  districtId: number;
  startedAt: Date;
  lastSeenAt: Date;
  device: string | null;
  current: boolean;
}

const LIVE = 'account_id = $1 and revoked_at is null and expires_at > now()';
const SESSIONS = `select id, 0 as "districtId", created_at as "startedAt",
    last_used_at as "lastSeenAt", device, token_hash = $2 as current
  from session where ${LIVE} order by last_used_at desc, id`;
const END = `update session set revoked_at = now() where ${LIVE} and id = $2`;
const END_OTHERS = `update session set revoked_at = now() where ${LIVE} and token_hash <> $2`;

/** What an account does with its own sessions, password and language; always asked by its own id. */
export class OwnAccountStore {
  readonly #pool: pg.Pool;
  readonly #forget: (accountId: string) => void;

  /**
   * @param pool connections of `linli_auth`
   * @param forget drops what is remembered of the sessions of an account
   */
  constructor(pool: pg.Pool, forget: (accountId: string) => void) {
    this.#pool = pool;
    this.#forget = forget;
  }

  /** The live sessions of an account, the one seen last first. */
  async sessionsOf(accountId: string, token: string): Promise<OwnSession[]> {
    const { rows } = await this.#pool.query<OwnSession>(SESSIONS, [accountId, tokenHash(token)]);
    return rows;
  }

  /** Ends one session of an account; false when it has none such. */
  async endSession(accountId: string, id: string): Promise<boolean> {
    this.#forget(accountId);
    const { rowCount } = await this.#pool.query(END, [accountId, id]);
    return (rowCount ?? 0) > 0;
  }

  /** Ends every session of an account but that of a token. @returns how many */
  async endOthers(accountId: string, token: string, on: pg.Pool | pg.PoolClient = this.#pool) {
    this.#forget(accountId);
    const { rowCount } = await on.query(END_OTHERS, [accountId, tokenHash(token)]);
    return rowCount ?? 0;
  }

  async setLocale(accountId: string, locale: Locale): Promise<void> {
    await this.#pool.query('update account set locale = $2 where id = $1', [accountId, locale]);
  }

  /**
   * Changes the password and ends all other sessions.
   *
   * @returns how many ended; null when the old password is wrong, or another one by now
   */
  async changePassword(
    accountId: string,
    token: string,
    { oldPassword, newPassword }: { oldPassword: string; newPassword: string },
  ): Promise<number | null> {
    const { rows } = await this.#pool.query<{ known: string }>(
      'select password_hash as known from credential where account_id = $1',
      [accountId],
    );
    const known = rows[0]?.known;
    if (!known || !(await verify(known, oldPassword))) return null;
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query(
        `update credential set password_hash = $3, changed_at = now()
          where account_id = $1 and password_hash = $2`,
        [accountId, known, await hash(newPassword)],
      );
      const ended = rowCount ? await this.endOthers(accountId, token, client) : null;
      await client.query('commit');
      return ended;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}
