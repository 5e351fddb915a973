import { m } from '#lib/paraglide/messages.js';
import { failure, passThrough, unreachable } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** The API under this site's own origin, so that a browser needs no other. */
export const POST: RequestHandler = async (event) => {
  const body = await event.request.arrayBuffer().catch(() => null);
  if (!body) return failure(413, 'BAD_REQUEST', m.too_large());
  try {
    return await passThrough(event, body);
  } catch {
    return unreachable(m.unreachable());
  }
};
