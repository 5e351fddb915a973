import { m } from '#lib/paraglide/messages.js';
import { failure, fileFrom, fileTo, unreachable } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A file of the API, under this site's own origin. */
export const GET: RequestHandler = (event) => {
  const path = event.params.path.split('/').map(encodeURIComponent).join('/');
  return fileFrom(event, `/files/${path}`).catch(() => unreachable(m.unreachable()));
};

/** Files that are received at one time, each in memory as a whole. */
const AT_ONCE = 8;
let receiving = 0;

/** A file that somebody sends: `PUT /files?name=…`. */
export const PUT: RequestHandler = async (event) => {
  if (event.params.path !== '') return failure(404, 'NOT_FOUND', m.error_404_text());
  if (event.locals.sessions.length === 0 && !event.request.headers.has('authorization'))
    return failure(401, 'UNAUTHENTICATED', m.form_signed_out());
  if (receiving >= AT_ONCE) return unreachable(m.unreachable());
  receiving += 1;
  try {
    const body = await event.request.arrayBuffer().catch(() => null);
    if (!body) return failure(413, 'FILE_TOO_LARGE', m.file_too_large());
    return await fileTo(event, `/files${event.url.search}`, body);
  } catch {
    return unreachable(m.unreachable());
  } finally {
    receiving -= 1;
  }
};
