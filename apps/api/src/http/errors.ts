import type { NextFunction, Request, Response } from 'express';
import { localeOf, type Locale } from '../kernel/locale.ts';
import { type MessageCode, say } from '../kernel/messages.ts';
import { LIMITS } from '../graphql/limits.ts';

const CODES: Partial<Record<MessageCode, string>> = {
  BAD_BODY: 'BAD_REQUEST',
  BAD_ADDRESS: 'BAD_REQUEST',
  BODY_TOO_LARGE: 'BAD_REQUEST',
};

/** Answers outside of GraphQL in the same form as within: `errors[]` with a code. */
export function failure(
  response: Response,
  status: number,
  says: MessageCode,
  locale: Locale,
): void {
  const message = say(says, locale, { limit: `${LIMITS.bodyBytes / 1_000} kB` });
  response
    .status(status)
    .json({ errors: [{ message, extensions: { code: CODES[says] ?? says } }] });
}

/** Express's error handler: bodies that are too large or no JSON, and anything unforeseen. */
export function refuseBadBody(
  error: Error & { status?: number },
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) return next(error);
  const locale = localeOf(request.get('accept-language'));
  if (error.status === 413) return failure(response, 413, 'BODY_TOO_LARGE', locale);
  if (error.status && error.status < 500) return failure(response, 400, 'BAD_BODY', locale);
  failure(response, 500, 'INTERNAL', locale);
}
