import { GraphQLError } from 'graphql';
import type { Refusal, RefusalCode } from '../kernel/errors.ts';

/** HTTP status of an operation that was refused as a whole. */
const STATUS: Record<RefusalCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  COST_EXCEEDED: 400,
  UNAVAILABLE: 503,
  BAD_USER_INPUT: 400,
};

/** An error of the whole operation, with its HTTP status and the original for the formatter. */
export function requestError(refusal: Refusal): GraphQLError {
  const http = { status: STATUS[refusal.code], ...(refusal.extensions.http as object) };
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { ...refusal.extensions, http },
  });
}
