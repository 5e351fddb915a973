import type { Request } from 'express';
import { LIMITS } from '../graphql/limits.ts';
import { refuseLong } from '../graphql/plugins.ts';
import { requestError } from '../graphql/request-error.ts';
import { Refusal } from '../kernel/errors.ts';

/**
 * Looks at the length of a document before anything reads it.
 *
 * @throws GraphQLError with status 400 for one of too many lines, 401 for a long one of somebody who
 *   is not signed in
 */
export function refuseDocument(request: Request, signedIn: boolean): void {
  const sent = documentOf(request);
  if (typeof sent !== 'string') return;
  if (!signedIn) refuseLong(sent);
  if (hasMoreLines(sent, LIMITS.lines)) {
    throw requestError(new Refusal('BAD_USER_INPUT', 'TOO_MANY_LINES', { limit: LIMITS.lines }));
  }
}

/** What Apollo will take: of a GET the address alone, of anything else the body alone. */
function documentOf({ method, url, body }: Request): unknown {
  if (method !== 'GET') return (body as { query?: unknown } | null | undefined)?.query;
  return new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('query');
}

function hasMoreLines(text: string, limit: number): boolean {
  const breaks = /\r\n|[\n\r]/g;
  for (let count = 0; breaks.test(text); count += 1) if (count === limit) return true;
  return false;
}
