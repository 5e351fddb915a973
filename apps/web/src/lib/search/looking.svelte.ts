import type { Client } from '@urql/core';
import { SearchEverything } from './search.gql.ts';
import { ASKED, type FoundGroup, groupsOf, isAsked, type Kind, linksCalled } from './found.ts';

/** How long somebody pauses between keys, in milliseconds. */
const PAUSE = 120;
const EACH = 5;
const ALONE = 20;

interface Here {
  client: Client;
  district: { id: string; code?: string | null };
  pages: { label: string; href: string }[];
  verbs: { label: string; href: string }[];
}

/** A search while somebody types: what the API answers last, and what the site has itself. */
export class Looking {
  words = $state('');
  /** Null: of all kinds. */
  kind = $state<Kind | null>(null);
  failed = $state(false);
  /** Of what was answered, the words that it answers. */
  answered = $state('');
  #groups = $state.raw<FoundGroup[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #here: Here;

  constructor(here: Here) {
    this.#here = here;
  }

  get waits(): boolean {
    return this.words.trim() !== this.answered && !this.failed;
  }

  get groups(): FoundGroup[] {
    const words = this.words.trim();
    if (words === '') return [];
    const { pages, verbs } = this.#here;
    const most = this.kind ? ALONE : EACH;
    const own = [linksCalled('PAGE', pages, words), linksCalled('VERB', verbs, words)];
    return [...own, ...this.#groups]
      .filter(({ kind, items }) => items.length > 0 && (!this.kind || kind === this.kind))
      .map((group) => ({ ...group, items: group.items.slice(0, most) }));
  }

  /** Looks for the words once somebody pauses. */
  look(words: string): void {
    this.words = words;
    this.#askSoon(words.trim() === '' ? 0 : PAUSE);
  }

  /** Asks once more what was not answered. */
  again(): void {
    this.failed = false;
    this.#askSoon(0);
  }

  narrow(kind: Kind | null): void {
    this.kind = kind;
    this.#askSoon(0);
  }

  #askSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    const [words, kind] = [this.words.trim(), this.kind];
    const kinds = kind ? [kind].filter(isAsked) : [...ASKED];
    const groups = words && kinds.length > 0 ? await this.#read(words, kinds) : [];
    // What was typed meanwhile has its own answer.
    if (this.words.trim() !== words || this.kind !== kind) return;
    this.failed = groups === null;
    if (!groups) return;
    this.#groups = groups;
    this.answered = words;
  }

  async #read(text: string, kinds: (typeof ASKED)[number][]): Promise<FoundGroup[] | null> {
    const { client, district } = this.#here;
    const first = kinds.length === 1 ? ALONE : EACH;
    const variables = { text, kinds, first, of: district.id };
    const { data, error } = await client.query(SearchEverything, variables).toPromise();
    return data?.search && !error ? groupsOf(data.search, district) : null;
  }
}
