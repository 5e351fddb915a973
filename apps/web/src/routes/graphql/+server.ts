import { m } from '#lib/paraglide/messages.js';
import { passThrough, unreachable } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** The API under this site's own origin, so that a browser needs no other. */
export const POST: RequestHandler = async (event) => {
  try {
    return await passThrough(event);
  } catch {
    return unreachable(m.unreachable());
  }
};
