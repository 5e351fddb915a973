import { invalidateAll } from '$app/navigation';
import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { getContextClient } from '@urql/svelte';
import { askingAfresh } from '#lib/graphql/client.ts';
import { m } from '#lib/paraglide/messages.js';
import { Form, type Payload } from '#lib/ui/form.svelte.ts';
import { getToasts } from '#lib/ui/toasts.svelte.ts';

interface Row {
  id: string;
  version: number;
}

type Mutation<Data, Input> = TypedDocumentNode<Data, { input: Input }>;
/** A verb that takes no input. */
type Bare<Data> = TypedDocumentNode<Data, { [name: string]: never }>;

/** What a verb's one field answers, when it answers. */
type AnswerOf<Data> = Extract<NonNullable<Data[keyof Data]>, Payload>;

export interface Saying<Values extends object, Input, Answer> {
  /** What its fields hold before anything is typed. */
  blank: Values;
  /** The row that it changes, as it is now: id and version go along. */
  row?: () => Row;
  /** What is sent beside, when it is not the values as they are. */
  input?: (values: Values, evenSo: boolean) => Omit<Input, 'id' | 'expectedVersion'>;
  /** What is missing, by field: then nothing is sent. */
  missing?: (values: Values) => Record<string, string>;
  /** Somebody else was faster: reads the row again, when a page's load does not. */
  again?: () => Promise<void>;
  /**
   * What somebody goes by who sends this; all that is known of the row, when left out. As long as it is
   * the same, what others changed is none of it, and it is sent again without asking. What only adds
   * goes by nothing.
   */
  seen?: () => unknown;
  /** Says in a toast what was done. */
  said?: (answer: Answer) => string;
  /** Takes it back; offered beside what is said. */
  undo?: (answer: Answer) => void;
  /** When it was not done: the form says why. */
  failed?: (form: Form<Values>) => unknown;
  /** Before pages are read again. */
  done?: (answer: Answer) => unknown;
  /** Whether what was typed stays in the fields when it was sent; else they are blank again. */
  stays?: boolean;
  /** Names it on its page, where one verb is there twice. */
  key?: string;
  /** What is typed is kept nowhere but in its fields. */
  secret?: boolean;
}

/**
 * A verb of the API with what is typed for it. Nothing typed is lost; what it made old is read again,
 * by the one rule of made-old.ts. When somebody else was faster it is sent again by itself, as long as
 * what was gone by is the same ({@link Saying.seen}); else sending once more wins.
 */
export class Verb<Values extends object, Answer extends Payload> extends Form<Values> {
  readonly #run: (verb: Verb<Values, Answer>) => Promise<Answer | null>;

  constructor(
    id: string,
    blank: Values,
    run: (verb: Verb<Values, Answer>) => Promise<Answer | null>,
    secret = false,
  ) {
    super(id, blank, secret);
    this.#run = run;
  }

  /** Sends; the answer when the API took it, null when the form says why not. */
  readonly run = (): Promise<Answer | null> => this.#run(this);
}

/**
 * Says a verb; called while a component is made.
 * @param document asks for one field with a payload; by what was typed, where it decides
 */
export function verb<Data, Input extends object, Values extends object>(
  document: Mutation<Data, Input> | Bare<Data> | ((values: Values) => Mutation<Data, Input>),
  saying: Saying<Values, Input, AnswerOf<Data>>,
): Verb<Values, AnswerOf<Data>> {
  const client = getContextClient();
  const { row, missing, done, said, undo } = saying;
  const toasts = said && getToasts();

  const documentOf =
    typeof document === 'function' ? document : () => document as Mutation<Data, Input>;

  async function readAgain(form: Form<Values>, answer: AnswerOf<Data>): Promise<void> {
    await done?.(answer);
    if (!saying.stays) form.clear();
    await invalidateAll();
  }

  async function run(form: Form<Values>): Promise<AnswerOf<Data> | null> {
    const faults = missing?.(form.values) ?? {};
    if (Object.keys(faults).length > 0) {
      form.blame(faults);
      return null;
    }
    const answer = await form.send(
      () => client.mutation(documentOf(form.values), { input: inputOf(saying, form) }).toPromise(),
      answerOf,
      () => stillSo(saying.seen ?? row, saying.again),
    );
    if (!answer) {
      saying.failed?.(form);
      return null;
    }
    const read = readAgain(form, answer);
    // What takes it back names the version that it left: the page has it once it is read again.
    const back = undo && (() => void read.finally(() => undo(answer)));
    if (said) toasts?.done(said(answer), back && { label: m.undo(), run: back });
    await read;
    return answer;
  }

  const id = [saying.key ?? nameOf(documentOf(saying.blank)), row?.().id].filter(Boolean).join('-');
  return new Verb(id, saying.blank, run, saying.secret);
}

function inputOf<Values extends object, Input>(
  { row, input }: Saying<Values, Input, never>,
  form: Form<Values>,
): Input {
  const version = row && { id: row().id, expectedVersion: row().version };
  return { ...version, ...(input?.(form.values, form.evenSo) ?? form.values) } as Input;
}

/** Reads a row again; whether it is what somebody went by, still. */
async function stillSo(
  seen: (() => unknown) | undefined,
  again = () => askingAfresh(invalidateAll),
): Promise<boolean> {
  const before = seen && told(seen());
  await again();
  return seen !== undefined && told(seen()) === before;
}

/** What each change of a row makes anew, and what follows from it. */
const FOLLOWS = ['version', 'updatedAt', 'viewerCan'];

const told = (seen: unknown) =>
  JSON.stringify(seen, (key, value: unknown) => (FOLLOWS.includes(key) ? undefined : value));

/** The operation's name is unique among those of the site. */
const nameOf = (document: Parameters<typeof stringifyDocument>[0]) =>
  /^\s*mutation\s+(\w+)/m.exec(stringifyDocument(document))?.[1] ?? 'verb';

/** A mutation asks for one field, whatever it is called. */
function answerOf<Data>(data: Data): AnswerOf<Data> | null {
  const fields = Object.entries(data as object).filter(([name]) => name !== '__typename');
  return (fields[0]?.[1] ?? null) as AnswerOf<Data> | null;
}
