import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** Below this many bytes the headers of compression cost more than it saves. */
const THRESHOLD_BYTES = 1_024;

/**
 * Compresses answers, but for those that somebody could measure to guess at what is in them:
 * answers with a secret say `Cache-Control: no-transform`, and what another site asks for in a
 * browser stays as it is.
 */
export function compressAnswers(): RequestHandler {
  const filter = (request: Request, response: Response) =>
    !isFromElsewhere(request) && compression.filter(request, response);
  return compression({ threshold: THRESHOLD_BYTES, filter });
}

const isFromElsewhere = ({ headers }: Request) =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
