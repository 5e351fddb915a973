import {
  type Handle,
  type HandleFetch,
  type HandleServerError,
  sequence,
} from '@sveltejs/kit/hooks';
import { m } from '#lib/paraglide/messages.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { askApi, unreachable } from '#lib/server/api.ts';
import { SESSION_COOKIE } from '#lib/server/session-cookie.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not stricter: browsers send `Origin: null` with form posts of pages that send no referrer.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Refuses forms that another site posts. /graphql is left to the API, which judges by credential. */
const refuseForeignForms: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  if (SAFE_METHODS.includes(request.method) || url.pathname === '/graphql') return resolve(event);
  const origin = request.headers.get('origin') ?? '';
  if (URL.canParse(origin) && new URL(origin).host === url.host) return resolve(event);
  return new Response(`${m.error_403_text()}\n`, { status: 403 });
};

const readLanguageAndSession: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) => {
    event.locals.locale = locale;
    event.locals.session = event.cookies.get(SESSION_COOKIE) ?? null;
    return resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale),
      // Without this, urql cannot tell that an answer is JSON and returns nothing.
      filterSerializedResponseHeaders: (name) => name === 'content-type',
    });
  });

const secureAnswers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    response.headers.set('cache-control', 'private, no-store');
  }
  return response;
};

export const handle = sequence(secureAnswers, readLanguageAndSession, refuseForeignForms);

/** On the server, /graphql is asked directly at the API. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || pathname !== '/graphql') return fetch(request);
  const headers = new Headers();
  for (const name of ['content-type', 'accept']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  try {
    return await askApi(event, await request.text(), headers);
  } catch {
    return unreachable(m.unreachable());
  }
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') console.error(`${event.request.method} ${event.url.pathname}`, error);
};
