import type { CombinedError } from '@urql/core';
import { m } from '#lib/paraglide/messages.js';

/** Why nothing was sent or changed, when no one field is to blame. */
export interface Problem {
  kind: 'refused' | 'conflict' | 'offline' | 'signedOut';
  message: string;
}

/** Says in the reader's language why an operation as a whole was refused. */
export function readProblem(error: CombinedError | undefined): Problem {
  const refusal = error?.graphQLErrors[0];
  const code = refusal?.extensions?.code;
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut', message: m.form_signed_out() };
  if (code === 'CONFLICT') return { kind: 'conflict', message: m.form_conflict() };
  if (refusal && code !== 'UNREACHABLE') return { kind: 'refused', message: refusal.message };
  return { kind: 'offline', message: m.form_offline() };
}
