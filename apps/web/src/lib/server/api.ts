import type { RequestEvent } from '@sveltejs/kit';
import { config } from './config.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Headers of a browser's request that the API judges for itself. */
const PASSED_ON = ['content-type', 'accept', 'origin', 'sec-fetch-site'];
const PASSED_BACK = ['content-type', 'cache-control', 'retry-after', 'x-request-id'];

/** Sends a GraphQL request of this server to the API, in the name of the person it serves. */
export function askApi(event: RequestEvent, body: BodyInit, headers: Headers): Promise<Response> {
  if (event.locals.session) headers.set('cookie', `${SESSION_COOKIE}=${event.locals.session}`);
  headers.set('accept-language', event.locals.locale);
  headers.set('x-forwarded-for', event.getClientAddress());
  return fetch(`${config.apiUrl}/graphql`, { method: 'POST', headers, body });
}

/** Passes a browser's GraphQL request through; the API sees where it comes from. */
export async function passThrough(event: RequestEvent): Promise<Response> {
  const headers = new Headers({ 'x-forwarded-host': event.url.host });
  for (const name of PASSED_ON) {
    const value = event.request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const answer = await askApi(event, await event.request.arrayBuffer(), headers);
  const back = new Headers();
  for (const name of PASSED_BACK) {
    const value = answer.headers.get(name);
    if (value) back.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: back });
}

/** What a client of GraphQL reads when the API does not answer at all. */
export function unreachable(message: string): Response {
  const errors = [{ message, extensions: { code: 'UNREACHABLE' } }];
  return Response.json({ errors }, { status: 503 });
}
