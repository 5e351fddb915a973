import type { FaultCode } from './codes.ts';
import type { MessageCode } from './messages.ts';

export type { FaultCode };

/** Codes in `errors[].extensions.code`; a client can rely on them. */
export const REFUSAL_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'COST_EXCEEDED',
  'UNAVAILABLE',
  'BAD_USER_INPUT',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

type Params = Record<string, string | number>;

/** Ends the operation: an entry of `errors[]` with its code, and nothing is changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly says: MessageCode;
  readonly params: Params;
  readonly extensions: Record<string, unknown>;

  constructor(
    code: RefusalCode,
    says: MessageCode = code === 'BAD_USER_INPUT' ? 'UNKNOWN' : code,
    params: Params = {},
    extensions: Record<string, unknown> = {},
  ) {
    super(says);
    this.name = 'Refusal';
    this.code = code;
    this.says = says;
    this.params = params;
    this.extensions = extensions;
  }
}

export const unauthenticated = () => new Refusal('UNAUTHENTICATED');
export const notFound = () => new Refusal('NOT_FOUND');
export const forbidden = (says: MessageCode = 'FORBIDDEN', params: Params = {}) =>
  new Refusal('FORBIDDEN', says, params);
/** A row that stands in the way, by its global id. */
export interface Standing {
  id: string;
  version: number;
}

/**
 * A stale `expectedVersion`. The answer carries the row that is in force, which may be another than
 * the one that was meant: its successor. Null: there is none any more.
 */
export const conflict = (standing: Standing | null) =>
  new Refusal('CONFLICT', 'CONFLICT', {}, { currentVersion: standing?.version ?? null, standing });

/** One thing that is wrong with the input of a verb. */
export interface Fault {
  code: FaultCode;
  /** Path of the input field, such as `['input', 'endsOn']`; null when no one field is to blame. */
  field: string[] | null;
  params?: Params;
  /** The row that stands where another was to be put. */
  standing?: Standing;
  /** Words that were probably meant. */
  offered?: string;
}

/** The input breaks rules of the domain; becomes the payload's `userErrors`, nothing is changed. */
export class InputFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((f) => f.code).join(', '));
    this.name = 'InputFault';
    this.faults = faults;
  }
}
