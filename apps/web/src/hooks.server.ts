import {
  type Handle,
  type HandleFetch,
  type HandleServerError,
  sequence,
  type ServerInit,
} from '@sveltejs/kit/hooks';
import { m } from '#lib/paraglide/messages.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { askApi, unreachable } from '#lib/server/api.ts';
import { compressed } from '#lib/server/compress.ts';
import { config } from '#lib/server/config.ts';
import { onEveryAnswer } from '#lib/server/every-answer.ts';
import { lookOf } from '#lib/server/look.ts';
import { isOurs, isSameOrigin } from '#lib/server/own-origin.ts';
import { sessionsOf } from '#lib/server/session-cookie.ts';

const YEAR_SECONDS = 365 * 24 * 3_600;
/** Of bodies that are no files. */
const BODY_BYTES_MAX = 512 * 1_024;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Those of every answer, files too; the rest are for pages. */
export const init: ServerInit = () => {
  const secure = config.publicOrigins.some(({ protocol }) => protocol === 'https:');
  onEveryAnswer({
    'x-content-type-options': 'nosniff',
    ...(secure && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  });
};

const SECURITY_HEADERS = {
  'x-frame-options': 'DENY',
  // Not stricter: browsers send `Origin: null` with form posts of pages that send no referrer.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Refuses a name that somebody else let point here: its pages would pass for ours. */
const refuseOtherNames: Handle = ({ event, resolve }) => {
  if (isOurs(event.url)) return resolve(event);
  return new Response(`${m.other_name()}\n`, { status: 421 });
};

/** Refuses forms that another site posts. /graphql is left to the API, which judges by credential. */
const refuseForeignForms: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  if (SAFE_METHODS.includes(request.method) || url.pathname === '/graphql') return resolve(event);
  if (isSameOrigin(request.headers.get('origin'), url)) return resolve(event);
  return new Response(`${m.error_403_text()}\n`, { status: 403 });
};

/**
 * Bodies are as large as files, which the adapter's limit is for (BODY_SIZE_LIMIT); everything else is
 * small, and says beforehand how long it is.
 */
const refuseLargeBodies: Handle = ({ event, resolve }) => {
  const { headers, body } = event.request;
  const length = Number(headers.get('content-length') ?? (body ? Infinity : 0));
  if (event.url.pathname === '/files' || length <= BODY_BYTES_MAX) return resolve(event);
  return Response.json(
    { errors: [{ message: m.too_large(), extensions: { code: 'BAD_REQUEST' } }] },
    { status: 413 },
  );
};

const readLanguageAndSession: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) => {
    event.locals.locale = locale;
    event.locals.sessions = sessionsOf(event);
    return resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale).replace('%look%', lookOf(event.cookies)),
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

const compressAnswers: Handle = async ({ event, resolve }) =>
  compressed(event.request, await resolve(event));

export const handle = sequence(
  compressAnswers,
  secureAnswers,
  readLanguageAndSession,
  refuseOtherNames,
  refuseForeignForms,
  refuseLargeBodies,
);

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
