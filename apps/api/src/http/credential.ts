import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import type { Actor } from '../context.ts';
import { requestError } from '../graphql/request-error.ts';
import { forbidden, Refusal, unauthenticated } from '../kernel/errors.ts';
import type { AuthStore } from '../modules/tenancy/identity/auth-store.ts';
import { isOurs } from './own-names.ts';

export const SESSION_COOKIE = 'linli_session';
const COOKIE = new RegExp(`(?<=^|;\\s*)${SESSION_COOKIE}=([\\w-]{1,200})(?=;|$)`, 'g');
const COOKIES_MAX = 4;

export interface Credential {
  actor: Actor | null;
  token: string | null;
}

/**
 * Who a request comes from. The door follows the credential: a bearer token is taken as it is and
 * cookies are then not allowed; a cookie is taken only from our own origin. Of several cookies the
 * first that lives counts: a dead one may have been planted by another program of the host.
 *
 * @throws GraphQLError with status 400 for two credentials, 401 for a dead one, 403 for a cookie
 *   sent by another site
 */
export async function credentialOf(request: Request, auth: AuthStore): Promise<Credential> {
  const bearer = bearerOf(request);
  const cookies = cookiesOf(request);
  const cookie = cookies.length > 0;
  if (bearer && cookie) throw requestError(new Refusal('BAD_USER_INPUT', 'TWO_CREDENTIALS'));
  if (cookie && !sameOrigin(request)) throw requestError(forbidden('FORBIDDEN_ORIGIN'));
  for (const token of bearer ? [bearer] : cookies) {
    const actor = await auth.resolve(token);
    if (actor) return { actor, token };
  }
  // A cookie that ran out must not keep anybody from signing in again.
  if (bearer) throw requestError(unauthenticated());
  return { actor: null, token: null };
}

function bearerOf({ headers }: IncomingMessage): string | null {
  const match = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '');
  if (headers.authorization && !match) return 'malformed';
  return match?.[1] ?? null;
}

function cookiesOf({ headers }: IncomingMessage): string[] {
  const found = (headers.cookie ?? '').matchAll(COOKIE);
  return [...found].slice(0, COOKIES_MAX).map(([, token]) => token!);
}

/** A browser says where a request comes from; a server of ours says nothing. */
function sameOrigin(request: Request): boolean {
  const { headers, host } = request;
  if (!isOurs(request)) return false;
  const site = headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  if (!headers.origin) return true;
  try {
    return new URL(headers.origin).host === host;
  } catch {
    return false;
  }
}
