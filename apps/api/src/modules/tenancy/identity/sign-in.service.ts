import type { Context } from '#context';
import type { OpenedSession } from './auth-store.ts';
import type { SignInInput } from './identity.type.ts';
import { deviceOf } from './sign-in.agent.ts';
import { placeOf } from './sign-in.place.ts';

const LOGIN_MAX = 200;
const PLAUSIBLE_LOGIN = /^[\p{L}\p{N}._@+-]+$/u;
const PASSWORD_MAX = 1_000;
const AGENT_MAX = 500;

/**
 * Opens a session, slowing down whoever guesses and nobody else. Where an account signed in before,
 * its tries are counted apart, and a device that it knows is not asked for its address either. The
 * session that asked is replaced.
 *
 * @returns null when login or password is wrong
 * @throws Refusal RATE_LIMITED after too many wrong ones
 */
export async function guardedSignIn(
  { auth, address, agent, token }: Context,
  { login, password, device }: SignInInput,
): Promise<OpenedSession | null> {
  if (login.length > LOGIN_MAX || password.length > PASSWORD_MAX) return null;
  const name = login.trim().toLowerCase();
  if (!PLAUSIBLE_LOGIN.test(name)) return null;
  const place = placeOf(address, device);
  const known = await auth.knownMark(name, place);
  // Counted before the password is looked at, so that guesses sent at once count as well; and an
  // address that is refused uses up nobody's tries.
  const counted = known && known === place.device ? null : place.address;
  if (counted) await auth.limits.countAddress(counted);
  await auth.limits.countLogin(name, known);
  const session = await auth.signIn(name, password, deviceOf(agent.slice(0, AGENT_MAX)));
  if (!session) return null;
  await Promise.all([
    auth.limits.forgive(name, known, counted),
    auth.remember(session.accountId, place),
    token ? auth.signOut(token) : null,
  ]);
  return session;
}
