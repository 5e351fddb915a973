import type { Request } from 'express';
import { LIMITS } from '../graphql/limits.ts';
import { requestError } from '../graphql/request-error.ts';
import { Refusal, unauthenticated } from '../kernel/errors.ts';

/**
 * Looks at the length of a document before anything reads it.
 *
 * @throws GraphQLError with status 400 for one of too many lines, 401 for a long one of somebody who
 *   is not signed in
 */
export function refuseDocument({ body, query }: Request, signedIn: boolean): void {
  const sent = (body as { query?: unknown } | null | undefined)?.query ?? query.query;
  if (typeof sent !== 'string') return;
  if (!signedIn && sent.length > LIMITS.anonymousDocument) throw requestError(unauthenticated());
  if (hasMoreLines(sent, LIMITS.lines)) {
    throw requestError(new Refusal('BAD_USER_INPUT', 'TOO_MANY_LINES', { limit: LIMITS.lines }));
  }
}

function hasMoreLines(text: string, limit: number): boolean {
  const breaks = /\r\n|[\n\r]/g;
  for (let count = 0; breaks.test(text); count += 1) if (count === limit) return true;
  return false;
}
