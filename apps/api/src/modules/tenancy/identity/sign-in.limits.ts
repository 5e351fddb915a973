import type pg from 'pg';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '#kernel/rate-limit';
import { markOf } from './sign-in.place.ts';

/** A window begins with its first guess, so that any hour touches three: 30 guesses at most. */
const PER_LOGIN = { keyPrefix: 'login', points: 10, duration: 30 * 60 };
const PER_SESSION = { keyPrefix: 'password', points: 10, duration: 30 * 60 };
const PER_ADDRESS = { keyPrefix: 'address', points: 100, duration: 15 * 60 };

/** Tries to sign in, counted in PostgreSQL and so exactly over all processes. */
export class SignInLimits {
  readonly #pool: pg.Pool;
  readonly #login: RateLimiterPostgres;
  readonly #address: RateLimiterPostgres;
  readonly #session: RateLimiterPostgres;

  /** @param pool connections of `linli_auth`; the table is made by a migration */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
    const store = {
      storeClient: pool,
      storeType: 'pool',
      tableName: 'sign_in_count',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.#login = new RateLimiterPostgres({ ...store, ...PER_LOGIN });
    this.#address = new RateLimiterPostgres({ ...store, ...PER_ADDRESS });
    this.#session = new RateLimiterPostgres({ ...store, ...PER_SESSION });
  }

  /** Counts a try of an address. @throws Refusal RATE_LIMITED when it has none left */
  countAddress(mark: string): Promise<void> {
    return count(this.#address, mark);
  }

  /**
   * Counts a try for a login from a known place, or from all others together.
   *
   * @throws Refusal RATE_LIMITED when there is none left
   */
  countLogin(login: string, known: string | null): Promise<void> {
    return count(this.#login, loginKey(login, known));
  }

  /**
   * Counts a try of a session to name its password. Each has tries of its own: who got hold of one
   * uses up nobody else's.
   *
   * @throws Refusal RATE_LIMITED when it has none left
   */
  countSession(token: string): Promise<void> {
    return count(this.#session, markOf('session', token));
  }

  /** Takes back what the right password was counted for; `address` is null when it was not. */
  async forgive(login: string, known: string | null, address: string | null): Promise<void> {
    const key = loginKey(login, known);
    await Promise.all([
      // Elsewhere others may be guessing: what they have used up stays used up.
      known ? this.#login.delete(key) : this.#takeBack(this.#login, key),
      address && this.#takeBack(this.#address, address),
    ]);
  }

  /** Not the library's reward, which goes below zero: tries saved up for later. */
  async #takeBack(limiter: RateLimiterPostgres, key: string): Promise<void> {
    await this.#pool.query(
      'update sign_in_count set points = points - 1 where key = $1 and points > 0',
      [limiter.getKey(key)],
    );
  }
}

const loginKey = (login: string, known: string | null) =>
  markOf('login', `${known ?? 'elsewhere'}\0${login}`);

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  await limiter.consume(key).catch((refused: RateLimiterRes | Error) => {
    if (refused instanceof Error) throw refused;
    throw rateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)));
  });
}
