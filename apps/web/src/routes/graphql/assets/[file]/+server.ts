import { m } from '#lib/paraglide/messages.js';
import { unreachable } from '#lib/server/api.ts';
import { explorerFile } from '#lib/server/explorer.ts';
import type { RequestHandler } from './$types';

/** A script or style sheet of the explorer. */
export const GET: RequestHandler = (event) =>
  explorerFile(event, `/assets/${encodeURIComponent(event.params.file)}`).catch(() =>
    unreachable(m.unreachable()),
  );
