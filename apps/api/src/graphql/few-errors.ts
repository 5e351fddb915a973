import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Locale } from '../kernel/locale.ts';
import { say } from '../kernel/messages.ts';

/** How much is told of what is wrong, whatever was sent. */
export const TOLD = {
  /** Faults of variables that are looked for. */
  variables: 5,
  /** Faults of a document that are looked for. */
  document: 20,
  /** Errors of fields. */
  fields: 100,
  /** Characters of one message. */
  message: 300,
  /** Places of one error. */
  locations: 5,
  /** Bytes of all errors as JSON. */
  bytes: 48_000,
} as const;

/** A message of bearable length; what it quotes may be as long as a request. */
export function cutMessage(message: string): string {
  if (message.length <= TOLD.message) return message;
  // A character of two code units is not cut in half.
  return `${message.slice(0, TOLD.message).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** As many errors as fit, and how many more there are. */
export function fewErrors(
  errors: readonly GraphQLFormattedError[],
  leftOut: number,
  locale: Locale,
): readonly GraphQLFormattedError[] {
  let bytes = 0;
  let fit = 0;
  while (fit < errors.length && fit < TOLD.fields) {
    bytes += Buffer.byteLength(JSON.stringify(errors[fit]));
    if (bytes > TOLD.bytes) break;
    fit += 1;
  }
  const count = leftOut + errors.length - fit;
  if (count === 0) return errors;
  const code = errors[0]?.extensions?.code ?? 'BAD_USER_INPUT';
  const more = { message: say('MORE_ERRORS', locale, { count }), extensions: { code } };
  return [...errors.slice(0, fit), more];
}

/**
 * The first error of each place that is null: one that bubbled up hides what failed beside it, which
 * one executor then reports and the other does not.
 */
export function oneErrorPerNull({ data, errors = [] }: ExecutionResult): GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter(({ path }) => {
    if (!path) return true;
    const place = nullPlace(data, path);
    return !seen.has(place) && seen.add(place);
  });
}

function nullPlace(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  let depth = 0;
  while (depth < path.length && value != null) {
    value = (value as Record<string | number, unknown>)[path[depth]!];
    depth += 1;
  }
  return JSON.stringify(path.slice(0, depth));
}
