import { HeaderMap } from '@apollo/server';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from './errors.ts';

const WINDOW_SECONDS = 60;

/** What somebody may still read in this minute. */
export interface Allowance {
  limit: number;
  remaining: number;
  resetAt: Date;
}

/** A refusal that says when to come back, in `extensions` and as HTTP 429 with `Retry-After`. */
export function rateLimited(seconds: number): Refusal {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new Refusal(
    'RATE_LIMITED',
    'RATE_LIMITED',
    { seconds },
    { retryAfterSeconds: seconds, http: { status: 429, headers } },
  );
}

/** Too much is asked at once of the database: HTTP 503 with `Retry-After`. */
export function unavailable(seconds = 1): Refusal {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new Refusal(
    'UNAVAILABLE',
    'UNAVAILABLE',
    { seconds },
    { retryAfterSeconds: seconds, http: { status: 503, headers } },
  );
}

/**
 * A bucket of list items per reader, refilled every minute and charged with what was spent, in
 * this process alone. An operation runs when anything is left, and may overdraw the bucket once.
 */
export class ItemBucket {
  readonly #limiter: RateLimiterMemory;
  readonly #checks: boolean;

  /** @param limit list items per minute and reader, or the count of another bucket */
  constructor(limit: number | RateLimiterMemory, checks = true) {
    const duration = WINDOW_SECONDS;
    this.#limiter =
      typeof limit === 'number' ? new RateLimiterMemory({ points: limit, duration }) : limit;
    this.#checks = checks;
  }

  /** The same bucket for what runs already, in parts: it is charged, and no longer asked. */
  running(): ItemBucket {
    return new ItemBucket(this.#limiter, false);
  }

  async allowance(reader: string): Promise<Allowance> {
    const state = await this.#limiter.get(reader);
    const limit = this.#limiter.points;
    const remaining = Math.max(0, limit - (state?.consumedPoints ?? 0));
    return { limit, remaining, resetAt: new Date(Date.now() + (state?.msBeforeNext ?? 0)) };
  }

  /** @throws Refusal RATE_LIMITED when nothing is left */
  async check(reader: string): Promise<void> {
    if (!this.#checks) return;
    const { remaining, resetAt } = await this.allowance(reader);
    if (remaining === 0)
      throw rateLimited(Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1_000)));
  }

  async charge(reader: string, items: number): Promise<void> {
    if (items > 0) await this.#limiter.penalty(reader, items);
  }
}
