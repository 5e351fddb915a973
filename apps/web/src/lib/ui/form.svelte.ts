import type { CombinedError, OperationResult } from '@urql/core';
import { m } from '#lib/paraglide/messages.js';
import { keep, kept } from '#lib/ui/keepsake.ts';

/** What a verb gives back besides its entity. */
export interface Payload {
  userErrors: { code?: string; field?: string[] | null; message: string }[];
}

/** Why nothing was sent or changed, when no one field is to blame. */
export interface Problem {
  kind: 'refused' | 'conflict' | 'offline' | 'signedOut';
  message: string;
}

/** What a field needs to know of its form. */
export interface FieldState {
  id: string;
  error: string | undefined;
}

/**
 * What somebody types into a form, and what the API says of it. Nothing typed is lost: when the
 * session is over or the network gone, it is kept in the tab until it was sent.
 */
export class Form<Values extends object> {
  readonly id: string;
  values: Values = $state()!;
  errors: Record<string, string> = $state.raw({});
  problems: Problem[] = $state.raw([]);
  sending = $state(false);
  /** Grows with every refusal, so that the summary can take the focus. */
  refusals = $state(0);
  /** Something of the row is open, as the API told: sent again, it is meant. */
  openWork = $state(false);
  #blank: Values;
  #secret: boolean;
  /** The values that the API asked about. */
  #asked: string | null = null;

  /**
   * @param id unique on its page; names what is kept in the tab, too
   * @param secret nothing of it is kept in the tab
   */
  constructor(id: string, values: Values, secret = false) {
    this.id = id;
    this.#secret = secret;
    this.#blank = values;
    this.values = { ...values };
  }

  field(name: string): FieldState {
    return { id: `${this.id}-${name}`, error: this.errors[name] };
  }

  /** Whether just these values were asked about: sent again, they are meant. */
  get evenSo(): boolean {
    return this.openWork || this.#asked === JSON.stringify(this.values);
  }

  /** Puts the blame on fields before anything is sent. */
  blame(errors: Record<string, string>): void {
    this.errors = errors;
    this.problems = [];
    this.refusals += 1;
  }

  /**
   * Sends; gives the payload when the API took it, null when it says why not.
   *
   * @param refresh reads again what somebody else changed meanwhile, so that sending once more wins
   * @param quiet leaves the focus where somebody types, whatever is wrong
   */
  async send<Data, Answer extends Payload>(
    ask: () => Promise<OperationResult<Data>>,
    pick: (data: Data) => Answer | null | undefined,
    refresh?: () => Promise<void>,
    quiet = false,
  ): Promise<Answer | null> {
    if (this.sending) return null;
    this.sending = true;
    this.errors = {};
    this.problems = [];
    const { data, error } = await ask();
    const payload = data && !error ? pick(data) : null;
    const problem = payload ? null : readProblem(error);
    if (problem?.kind === 'conflict') await refresh?.();
    this.sending = false;
    if (payload && payload.userErrors.length === 0) {
      keep('tab', this.#key, null);
      return payload;
    }
    if (payload) this.#blameFields(payload.userErrors);
    if (problem) this.#blameAll(problem);
    if (!quiet) this.refusals += 1;
    return null;
  }

  /** Brings back what was typed before signing in again, unless somebody types already. */
  async restore(): Promise<void> {
    const untouched = JSON.stringify(this.values);
    const values = await kept('tab', this.#key);
    if (!values || JSON.stringify(this.values) !== untouched) return;
    keep('tab', this.#key, null);
    this.values = { ...this.#blank, ...(JSON.parse(values) as Partial<Values>) };
  }

  clear(): void {
    this.values = { ...this.#blank };
    this.errors = {};
    this.problems = [];
    this.openWork = false;
  }

  get #key(): string {
    return `form:${this.id}`;
  }

  #blameFields(userErrors: Payload['userErrors']): void {
    const errors: Record<string, string> = {};
    const problems: Problem[] = [];
    const asks = userErrors.some(({ code }) => code === 'LOOKS_WRONG');
    this.#asked = asks ? JSON.stringify(this.values) : null;
    this.openWork = userErrors.some(({ code }) => code === 'OPEN_WORK');
    for (const { code, field, message: said } of userErrors) {
      const message = code === 'LOOKS_WRONG' ? `${said} ${m.form_even_so()}` : said;
      const name = field?.filter((part) => part !== 'input').find((part) => part in this.values);
      if (name) errors[name] ??= message;
      else problems.push({ kind: 'refused', message });
    }
    this.errors = errors;
    this.problems = problems;
  }

  #blameAll(problem: Problem): void {
    this.problems = [problem];
    if (this.#secret) return;
    if (problem.kind === 'offline' || problem.kind === 'signedOut') {
      keep('tab', this.#key, JSON.stringify(this.values));
    }
  }
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
