import type { RequestEvent } from '@sveltejs/kit';
import { config } from './config.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Headers of a browser's request that the API judges for itself. */
const PASSED_ON = ['content-type', 'accept', 'authorization', 'origin', 'sec-fetch-site'];
const PASSED_BACK = ['content-type', 'cache-control', 'retry-after', 'x-request-id'];

/** Sends a GraphQL request of this server to the API, in the name of the person it serves. */
export function askApi(event: RequestEvent, body: BodyInit, headers: Headers): Promise<Response> {
  const cookies = event.locals.sessions.map((session) => `${SESSION_COOKIE}=${session}`);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  headers.set('accept-language', event.locals.locale);
  headers.set('x-forwarded-for', event.getClientAddress());
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '');
  headers.set('x-forwarded-host', event.url.host);
  // Compressed once, on the way to the browser.
  headers.set('accept-encoding', 'identity');
  return fetch(`${config.apiUrl}/graphql`, { method: 'POST', headers, body });
}

/** Passes a browser's GraphQL request through; the API sees where it comes from. */
export async function passThrough(event: RequestEvent, body: ArrayBuffer): Promise<Response> {
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = event.request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await askApi(event, body, headers);
  const back = new Headers();
  for (const name of PASSED_BACK) {
    const value = answer.headers.get(name);
    if (value) back.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: back });
}

/** What a client of GraphQL reads when the API does not answer at all. */
export const unreachable = (message: string) => failure(503, 'UNREACHABLE', message);

/** What a client of GraphQL reads when its request does not get as far as the API. */
export function failure(status: number, code: string, message: string): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status });
}
