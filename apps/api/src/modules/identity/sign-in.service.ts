import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../../context.ts';
import { rateLimited } from '../../kernel/rate-limit.ts';
import type { OpenedSession } from './auth-store.ts';
import type { SignInInput } from './identity.type.ts';

const WINDOW_SECONDS = 15 * 60;
const LOGIN_MAX = 200;
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
  await refuseGuessing(name, ctx.address);
  const plausible = name.length <= LOGIN_MAX && password.length <= PASSWORD_MAX;
  const session = plausible ? await ctx.auth.signIn(name, password) : null;
  if (session) await perLogin.delete(name);
  else await Promise.allSettled([perLogin.consume(name), perAddress.consume(ctx.address)]);
  return session;
}

async function refuseGuessing(name: string, address: string): Promise<void> {
  const spent: [RateLimiterMemory, RateLimiterRes | null][] = [
    [perLogin, await perLogin.get(name)],
    [perAddress, await perAddress.get(address)],
  ];
  for (const [limiter, state] of spent) {
    if (state && state.consumedPoints >= limiter.points) {
      const seconds = Math.ceil(state.msBeforeNext / 1_000);
      throw rateLimited(seconds);
    }
  }
}
