import type { RequestEvent } from '@sveltejs/kit';

/** The cookie that the API reads, too. */
export const SESSION_COOKIE = 'linli_session';

/**
 * Whether the page was asked for over HTTPS. Behind a proxy the server's own address does not tell;
 * the browser's Origin does, and every form post carries one.
 */
export function isSecure({ request }: Pick<RequestEvent, 'request'>): boolean {
  const origin = request.headers.get('origin');
  return origin?.startsWith('https:') ?? request.headers.get('x-forwarded-proto') === 'https';
}

export function openSession(event: RequestEvent, token: string, expiresAt: string | null): void {
  event.cookies.set(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(event),
    expires: expiresAt ? new Date(expiresAt) : undefined,
  });
}

export function closeSession(event: RequestEvent): void {
  event.cookies.delete(SESSION_COOKIE, { path: '/', secure: isSecure(event) });
}
