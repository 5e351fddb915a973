import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../../context.ts';
import { rateLimited } from '../../kernel/rate-limit.ts';
import type { OpenedSession } from './auth-store.ts';
import type { SignInInput } from './identity.type.ts';

const WINDOW_SECONDS = 15 * 60;
const PLAUSIBLE_LOGIN = /^[\p{L}\p{N}._@+-]{1,200}$/u;
const PASSWORD_MAX = 1_000;

/** Wrong passwords per account and per address in a quarter of an hour, in this process. */
const perLogin = new RateLimiterMemory({ points: 10, duration: WINDOW_SECONDS });
const perAddress = new RateLimiterMemory({ points: 100, duration: WINDOW_SECONDS });

/**
 * Opens a session, slowing down whoever guesses.
 *
 * @returns null when login or password is wrong
 * @throws Refusal RATE_LIMITED after too many wrong ones
 */
export async function guardedSignIn(
  ctx: Context,
  { login, password }: SignInInput,
): Promise<OpenedSession | null> {
  const name = login.trim().toLowerCase();
  // Counted before the password is looked at, so that guesses sent at once count as well.
  await Promise.all([count(perLogin, name), count(perAddress, ctx.address)]);
  const plausible = PLAUSIBLE_LOGIN.test(name) && password.length <= PASSWORD_MAX;
  const session = plausible ? await ctx.auth.signIn(name, password) : null;
  if (session) await Promise.all([perLogin.delete(name), perAddress.reward(ctx.address)]);
  return session;
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((state: RateLimiterRes) => {
    throw rateLimited(Math.ceil(state.msBeforeNext / 1_000));
  });
}
