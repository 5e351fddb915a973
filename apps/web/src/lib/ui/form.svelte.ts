import type { OperationResult } from '@urql/core';
import { m } from '#lib/paraglide/messages.js';
import { keep, kept } from '#lib/ui/keepsake.ts';
import { type Problem, readProblem } from '#lib/ui/problem.ts';

/** What a verb gives back besides its entity. */
export interface Payload {
  userErrors: { code?: string; field?: string[] | null; message: string }[];
}

const NOBODY = { errors: {}, values: [] };

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
  problems: Problem[] = $state.raw([]);
  sending = $state(false);
  /** Grows with every refusal, so that the summary can take the focus. */
  refusals = $state(0);
  /** Something of the row is open, as the API told: sent again, it is meant. */
  openWork = $state(false);
  #blamed: { errors: Record<string, string>; values: string[] } = $state.raw(NOBODY);
  /** What is wrong by field, until something else stands there. */
  readonly errors: Record<string, string> = $derived.by(() => {
    const { errors, values } = this.#blamed;
    const entries = Object.entries(errors);
    return Object.fromEntries(entries.filter(([name], at) => this.#typed(name) === values[at]));
  });
  #clashes: string[] = [];
  #sent: string | null = null;
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
    this.#blame(errors);
    this.problems = [];
    this.refusals += 1;
  }

  /**
   * Sends; gives the payload when the API took it, null when it says why not.
   *
   * @param refresh reads again what somebody else changed meanwhile, so that sending once more wins; true
   *   when nothing of it touches what is sent: then it is sent again without asking
   * @param quiet leaves the focus where somebody types, whatever is wrong
   */
  async send<Data, Answer extends Payload>(
    ask: () => Promise<OperationResult<Data>>,
    pick: (data: Data) => Answer | null | undefined,
    refresh?: () => Promise<unknown>,
    quiet = false,
  ): Promise<Answer | null> {
    if (this.sending) return null;
    this.sending = true;
    this.#blamed = NOBODY;
    this.problems = [];
    const answered = async (again: boolean): Promise<[Answer | null, Problem | null]> => {
      const { data, error } = await ask();
      const payload = data && !error ? pick(data) : null;
      if (payload) return [payload, null];
      const problem = readProblem(error);
      if (problem.kind !== 'conflict' || (await refresh?.()) !== true) return [null, problem];
      return again ? answered(false) : [null, problem];
    };
    const [payload, problem] = await answered(true);
    this.sending = false;
    if (payload && payload.userErrors.length === 0) {
      this.#sent = JSON.stringify(this.values);
      this.keep();
      return payload;
    }
    if (payload) this.#blameFields(payload.userErrors);
    if (problem) this.#blameAll(problem);
    if (!quiet) this.refusals += 1;
    return null;
  }

  /** Keeps what is typed in the tab, until it was sent or dropped; it is read again on the same ground alone. */
  keep(): void {
    if (this.#secret) return;
    const [of, values] = [this.#ground(), JSON.stringify(this.values)];
    const isOld = values === of || values === this.#sent;
    keep('tab', this.#key, isOld ? null : JSON.stringify({ of, values }));
  }

  /** Brings back what was typed and not sent, unless somebody types already; whether there was any. */
  async restore(): Promise<boolean> {
    const untouched = JSON.stringify(this.values);
    const draft = this.#secret ? null : await kept('tab', this.#key);
    if (!draft || JSON.stringify(this.values) !== untouched) return false;
    const { of, values } = JSON.parse(draft) as { of: string; values: string };
    if (of !== this.#ground()) return false;
    this.values = JSON.parse(values) as Values;
    return true;
  }

  /** Throws away what is typed. */
  drop(): void {
    this.clear();
    this.keep();
  }

  readonly #ground = () => JSON.stringify(this.#blank);

  /**
   * Takes over what others changed meanwhile where nothing else was typed; the names of the fields that
   * both changed.
   *
   * @param base what the fields held when they were read
   * @param theirs what they would hold now
   */
  merge(base: Values, theirs: Values): string[] {
    const said = (of: Values, name: string) => JSON.stringify(of[name as keyof Values]);
    const changed = Object.keys(theirs).filter((name) => said(base, name) !== said(theirs, name));
    const mine = changed.filter((name) => said(this.values, name) !== said(base, name));
    for (const name of changed as (keyof Values & string)[]) {
      if (!mine.includes(name)) this.values[name] = theirs[name];
    }
    this.#clashes = mine.filter((name) => said(this.values, name) !== said(theirs, name));
    return this.#clashes;
  }

  clear(): void {
    this.values = { ...this.#blank };
    this.#blamed = NOBODY;
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
    this.#blame(errors);
    this.problems = problems;
  }

  #blame(errors: Record<string, string>): void {
    this.#blamed = { errors, values: Object.keys(errors).map((name) => this.#typed(name)) };
  }

  #typed(name: string): string {
    return JSON.stringify(this.values[name as keyof Values]);
  }

  #blameAll(problem: Problem): void {
    this.problems = [problem];
    if (problem.kind === 'conflict') {
      this.#blame(Object.fromEntries(this.#clashes.map((name) => [name, m.form_clash()])));
      this.#clashes = [];
    }
    if (problem.kind === 'offline' || problem.kind === 'signedOut') this.keep();
  }
}
