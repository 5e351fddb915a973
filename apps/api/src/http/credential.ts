import type { IncomingMessage } from 'node:http';
import type { Actor } from '../context.ts';
import { requestError } from '../graphql/request-error.ts';
import { forbidden, Refusal, unauthenticated } from '../kernel/errors.ts';
import type { AuthStore } from '../modules/identity/auth-store.ts';

export const SESSION_COOKIE = 'linli_session';

export interface Credential {
  actor: Actor | null;
  token: string | null;
}

/**
 * Who a request comes from. The door follows the credential: a bearer token is taken as it is and
 * cookies are then not allowed; a cookie is taken only from our own origin.
 *
 * @throws GraphQLError with status 400 for two credentials, 401 for a dead one, 403 for a cookie
 *   sent by another site
 */
export async function credentialOf(request: IncomingMessage, auth: AuthStore): Promise<Credential> {
  const bearer = bearerOf(request);
  const cookie = cookieOf(request);
  if (bearer && cookie) throw requestError(new Refusal('BAD_USER_INPUT', 'TWO_CREDENTIALS'));
  if (cookie && !sameOrigin(request)) throw requestError(forbidden('FORBIDDEN_ORIGIN'));
  const token = bearer ?? cookie;
  if (!token) return { actor: null, token: null };
  const session = await auth.resolve(token);
  // A cookie that ran out must not keep anybody from signing in again.
  if (!session && bearer) throw requestError(unauthenticated());
  return { actor: session, token: session ? token : null };
}

function bearerOf({ headers }: IncomingMessage): string | null {
  const match = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '');
  if (headers.authorization && !match) return 'malformed';
  return match?.[1] ?? null;
}

function cookieOf({ headers }: IncomingMessage): string | null {
  const match = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]{1,200})(?:;|$)`).exec(
    headers.cookie ?? '',
  );
  return match?.[1] ?? null;
}

/** A browser says where a request comes from; a server of ours says nothing. */
function sameOrigin({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  if (!headers.origin) return true;
  const host = headers['x-forwarded-host'] ?? headers.host;
  try {
    return new URL(headers.origin).host === host;
  } catch {
    return false;
  }
}
