import { m } from '#lib/paraglide/messages.js';
import { fileFrom, unreachable } from '#lib/server/api.ts';
import type { RequestHandler } from './$types';

/** A list as a file of the API, under this site's own origin. */
export const GET: RequestHandler = (event) =>
  fileFrom(event, `/exports/${encodeURIComponent(event.params.file)}${event.url.search}`).catch(
    () => unreachable(m.unreachable()),
  );
