import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isOverload } from '../database/overload.ts';
import { Refusal } from '../kernel/errors.ts';
import { noteFailure } from '../kernel/failures.ts';
import type { Locale } from '../kernel/locale.ts';
import { type MessageCode, say } from '../kernel/messages.ts';
import { unavailable } from '../kernel/rate-limit.ts';
import { cutMessage, TOLD } from './few-errors.ts';

/** Codes of Apollo's own for a request that is the client's to repair. */
export const CLIENT_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Words of the protocol of persisted queries: clients compare them, so they are never translated. */
const PROTOCOL_WORDS = new Set([
  'PersistedQueryNotFound',
  'PersistedQueryNotSupported',
  'Unsupported persisted query version',
  'provided sha does not match query',
]);

interface Reader {
  locale: Locale;
  requestId: string;
  log: Logger;
}

/**
 * What a client is told of an error. Refusals keep their code and speak the reader's language;
 * faults of the request keep graphql-js's words; everything else is masked with the request's id,
 * under which the log has the truth.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  reader: Reader,
): GraphQLFormattedError {
  const { path } = formatted;
  const locations = formatted.locations?.slice(0, TOLD.locations);
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const found = rootCause(error);
  const cause = isOverload(found) ? unavailable() : found;
  if (cause instanceof Refusal) {
    const { code, says, params } = cause;
    const { http: _, ...extensions } = cause.extensions;
    return {
      ...where,
      message: say(says, reader.locale, params),
      extensions: { code, ...extensions },
    };
  }
  const code = String(formatted.extensions?.code ?? '');
  const { says, params } = (formatted.extensions ?? {}) as {
    says?: MessageCode;
    params?: Record<string, number>;
  };
  if (says) return { ...where, message: say(says, reader.locale, params), extensions: { code } };
  const ofRequest = cause instanceof GraphQLError && !cause.originalError && !path;
  if (CLIENT_CODES.has(code) || ofRequest) {
    const extensions = { code: CLIENT_CODES.has(code) ? code : 'BAD_USER_INPUT' };
    return { ...where, message: ofProtocol(formatted.message, reader.locale), extensions };
  }
  const { requestId } = reader;
  noteFailure();
  reader.log.error({ requestId, path, err: cause }, 'an operation failed');
  return {
    ...where,
    message: say('INTERNAL', reader.locale, { requestId }),
    extensions: { code: 'INTERNAL', requestId },
  };
}

/** What graphql-js says of a request, within a sentence unless it is one of the protocol's words. */
function ofProtocol(message: string, locale: Locale): string {
  const detail = cutMessage(message);
  return PROTOCOL_WORDS.has(detail) ? detail : say('BAD_REQUEST', locale, { detail });
}

function rootCause(error: unknown): unknown {
  let cause = unwrapResolverError(error);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
