/** One page of a list, as GraphQL connections give it. */
export interface Page<Item> {
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list that grows page by page, from a first page that is already there. */
export class Pager<Item> {
  loading = $state(false);
  failed = $state(false);
  #pages: Page<Item>[] = $state.raw([]);
  readonly #next: (after: string | null) => Promise<Page<Item>>;

  constructor(first: Page<Item>, next: (after: string | null) => Promise<Page<Item>>) {
    this.#pages = [first];
    this.#next = next;
  }

  get items(): Item[] {
    return this.#pages.flatMap(({ nodes }) => nodes);
  }

  get hasMore(): boolean {
    return this.#last?.pageInfo.hasNextPage ?? false;
  }

  /** Adds the next page; `failed` says when that did not work, and it may be tried again. */
  async more(): Promise<void> {
    if (this.loading || !this.hasMore) return;
    this.loading = true;
    this.failed = false;
    try {
      const page = await this.#next(this.#last?.pageInfo.endCursor ?? null);
      this.#pages = [...this.#pages, page];
    } catch {
      this.failed = true;
    } finally {
      this.loading = false;
    }
  }

  get #last(): Page<Item> | undefined {
    return this.#pages.at(-1);
  }
}
