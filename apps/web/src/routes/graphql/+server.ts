import { m } from '#lib/paraglide/messages.js';
import { failure, passThrough, unreachable } from '#lib/server/api.ts';
import { explorerPage } from '#lib/server/explorer.ts';
import type { RequestHandler } from './$types';

/** The API under this site's own origin, so that a browser needs no other. */
export const POST: RequestHandler = async (event) => {
  const body = await event.request.arrayBuffer().catch(() => null);
  if (!body) return failure(413, 'BAD_REQUEST', m.too_large());
  return answerOf(passThrough(event, body));
};

/** The explorer, for a browser. Operations are posted. */
export const GET: RequestHandler = (event) => {
  const isPage = event.request.headers.get('accept')?.includes('text/html');
  if (!isPage) return new Response(null, { status: 405, headers: { allow: 'POST' } });
  return answerOf(explorerPage(event));
};

const answerOf = (answer: Promise<Response>) => answer.catch(() => unreachable(m.unreachable()));
