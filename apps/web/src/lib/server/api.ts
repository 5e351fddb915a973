import type { RequestEvent } from '@sveltejs/kit';
import { config } from './config.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Headers of a browser's request that the API judges for itself. */
const PASSED_ON = ['content-type', 'accept', 'authorization', 'origin', 'sec-fetch-site'];
const PASSED_BACK = [
  ...['content-type', 'content-disposition', 'cache-control'],
  ...['retry-after', 'x-request-id'],
  ...['content-security-policy', 'cross-origin-resource-policy'],
];

/** Sends a GraphQL request of this server to the API, in the name of the person it serves. */
export function askApi(event: RequestEvent, body: BodyInit, headers: Headers): Promise<Response> {
  inTheNameOf(event, headers);
  return fetch(`${config.apiUrl}/graphql`, { method: 'POST', headers, body });
}

/** What the API has to know of the person and of the way they came. */
function inTheNameOf(event: RequestEvent, headers: Headers): void {
  const cookies = event.locals.sessions.map((session) => `${SESSION_COOKIE}=${session}`);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  headers.set('accept-language', event.locals.locale);
  headers.set('x-forwarded-for', event.getClientAddress());
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '');
  headers.set('x-forwarded-host', event.url.host);
  // Compressed once, on the way to the browser.
  headers.set('accept-encoding', 'identity');
}

/** Passes a file of the API on to a browser while it is written. */
export async function fileFrom(event: RequestEvent, path: string): Promise<Response> {
  const headers = passedOn(event);
  inTheNameOf(event, headers);
  return passedBack(await fetch(config.apiUrl + path, { headers }));
}

/** Passes a file that somebody sends on to the API. */
export async function fileTo(
  event: RequestEvent,
  path: string,
  body: ArrayBuffer,
): Promise<Response> {
  const headers = passedOn(event);
  inTheNameOf(event, headers);
  return passedBack(await fetch(config.apiUrl + path, { method: 'PUT', headers, body }));
}

/** Passes a browser's GraphQL request through; the API sees where it comes from. */
export async function passThrough(event: RequestEvent, body: ArrayBuffer): Promise<Response> {
  return passedBack(await askApi(event, body, passedOn(event)));
}

const passedOn = ({ request }: RequestEvent) => chosen(request.headers, PASSED_ON);

const passedBack = ({ body, status, headers }: Response) =>
  new Response(body, { status, headers: chosen(headers, PASSED_BACK) });

function chosen(headers: Headers, names: readonly string[]): Headers {
  const taken = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value) taken.set(name, value);
  }
  return taken;
}

/** What a client of GraphQL reads when the API does not answer at all. */
export const unreachable = (message: string) => failure(503, 'UNREACHABLE', message);

/** What a client of GraphQL reads when its request does not get as far as the API. */
export function failure(status: number, code: string, message: string): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status });
}
