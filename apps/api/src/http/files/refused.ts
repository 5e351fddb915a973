import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { requestError } from '../../graphql/request-error.ts';
import { Refusal } from '../../kernel/errors.ts';
import { localeOf } from '../../kernel/locale.ts';
import { type MessageCode, say } from '../../kernel/messages.ts';

type Params = Record<string, string | number>;

/** What was sent is not kept: the words of a code, and the HTTP status that goes with it. */
export class FileRefused extends Error {
  readonly code: MessageCode;
  readonly status: number;
  readonly params: Params;

  constructor(code: MessageCode, status: number, params: Params = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.params = params;
  }
}

/** Too many at one time. */
export const busy = () => new FileRefused('UNAVAILABLE', 503, { seconds: 5 });

/**
 * Answers in the form of GraphQL: `errors[]` with a code.
 *
 * @throws what was not foreseen, for Express to answer
 */
export function answerRefused(response: Response, thrown: unknown): void {
  const error = thrown instanceof Refusal ? requestError(thrown) : thrown;
  const refused = error instanceof GraphQLError ? ofRequest(error) : error;
  if (!(refused instanceof FileRefused)) throw refused;
  const { code, status, params } = refused;
  if (params.seconds) response.set('retry-after', String(params.seconds));
  const message = say(code, localeOf(response.req.get('accept-language')), params);
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** A refusal of the request as a whole, such as of its credential. */
function ofRequest(error: GraphQLError): Error {
  const cause = error.originalError;
  if (!(cause instanceof Refusal)) return error;
  const { status = 400 } = error.extensions.http as { status?: number };
  return new FileRefused(cause.says, status, cause.params);
}
