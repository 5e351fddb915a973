import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Actor } from '../context.ts';
import { localeOf } from '../kernel/locale.ts';
import { say } from '../kernel/messages.ts';
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
  if (bearer && cookie) throw httpError(request, 400, 'TWO_CREDENTIALS', 'BAD_REQUEST');
  if (cookie && !sameOrigin(request))
    throw httpError(request, 403, 'FORBIDDEN_ORIGIN', 'FORBIDDEN');
  const token = bearer ?? cookie;
  if (!token) return { actor: null, token: null };
  const session = await auth.resolve(token);
  // A cookie that ran out must not keep anybody from signing in again.
  if (!session && bearer) throw httpError(request, 401, 'UNAUTHENTICATED', 'UNAUTHENTICATED');
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

function httpError(
  request: IncomingMessage,
  status: number,
  says: Parameters<typeof say>[0],
  code: string,
) {
  const message = say(says, localeOf(request.headers['accept-language']));
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
