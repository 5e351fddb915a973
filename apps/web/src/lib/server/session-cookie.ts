import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isSecure } from './own-origin.ts';

const DEVICE_SECONDS = 365 * 24 * 3_600;
/** Beyond what a browser keeps of us, it is somebody else's doing. */
const SESSIONS_MAX = 4;

/** The cookie that the API reads. */
export const SESSION_COOKIE = 'linli_session';
const DEVICE_COOKIE = 'linli_device';

/** Over HTTPS under a name that no other host, and no page without TLS, can plant. */
const named = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

/**
 * The secrets that the browser sent as its session. Over plain HTTP another program of the same host
 * can plant one beside ours, and a dead one must not hide a living one.
 */
export function sessionsOf({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string[] {
  const wanted = named(SESSION_COOKIE, isSecure(url));
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.flatMap((pair) => {
    const [name, value = ''] = pair.split('=', 2);
    return name === wanted && /^[\w-]{1,200}$/.test(value) ? [value] : [];
  });
  return [...new Set(values)].slice(0, SESSIONS_MAX);
}

/** The secret by which accounts know this browser; a new one when it has none. */
export function deviceOf({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): string {
  return cookies.get(named(DEVICE_COOKIE, isSecure(url))) ?? randomBytes(32).toString('base64url');
}

export function openSession(
  event: RequestEvent,
  session: { token: string; expiresAt: string | null; device: string },
): void {
  const { token, expiresAt, device } = session;
  const expires = expiresAt ? new Date(expiresAt) : undefined;
  keep(event, SESSION_COOKIE, token, { expires });
  keep(event, DEVICE_COOKIE, device, { maxAge: DEVICE_SECONDS });
}

export function closeSession({ cookies, url }: RequestEvent): void {
  const secure = isSecure(url);
  cookies.delete(named(SESSION_COOKIE, secure), { path: '/', secure });
}

function keep(
  { cookies, url }: RequestEvent,
  name: string,
  value: string,
  until: { expires?: Date } | { maxAge: number },
): void {
  const secure = isSecure(url);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, ...until } as const;
  cookies.set(named(name, secure), value, options);
}
