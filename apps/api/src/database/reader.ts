import DataLoader from 'dataloader';
import type { Key } from '../kernel/ids.ts';
import { Page, type Ordered, type PageRequest } from '../kernel/page.ts';
import { COUNTED_PER_ITEM } from '../kernel/price.ts';
import { childrenSql, countSql, type Edge, keysSql, type Filter } from './read-sql.ts';
import type { ReadScope, RowSource } from './rows.ts';
import type { Run } from './run.ts';
import { guardUnread } from './unread.ts';
import { Waves } from './waves.ts';

interface ChildrenRequest<Row> {
  edge: Edge<Row>;
  page: PageRequest;
  /** Name of one of the edge's orders; its first when left out. */
  order?: string;
  descending?: boolean;
  filters?: Filter[];
}

/**
 * Reads rows for one operation. Every edge of a query costs one statement however many parents it
 * has: keys asked for in one wave are sent together, and each parent's page comes back as one JSON
 * array.
 */
export class Reader {
  readonly #waves: Waves;
  readonly #scope: ReadScope;
  readonly #loaders = new Map<string, DataLoader<Key, unknown, string>>();
  #spent = 0;

  /** @param run sends a statement within the operation's transaction */
  constructor(run: Run, scope: ReadScope) {
    this.#waves = new Waves(run);
    this.#scope = scope;
  }

  /** What was spent so far, in list items: each row that is shown in a list, and whatever was added. */
  get spent(): number {
    return this.#spent;
  }

  /** Adds work that no list shows: rows read for a total or a check, a verb, the bytes of the answer. */
  spend(items: number): void {
    this.#spent += items;
  }

  /** Forgets what was read, so that what is asked from now on is read anew: after a change. */
  forget(): void {
    this.#loaders.clear();
  }

  /** The row with this key; null when there is none or it is not the reader's to see. */
  byKey<Row>(source: RowSource<Row>, key: Key): Promise<Row | null> {
    return this.#loader<Row | null>(source.name, (keys) => this.#readKeys(source, keys)).load(key);
  }

  /** The rows with these keys, as items of a list: each that is there counts as one item read. */
  async listByKey<Row>(source: RowSource<Row>, keys: readonly Key[]): Promise<(Row | null)[]> {
    const rows = await Promise.all(keys.map((key) => this.byKey(source, key)));
    this.spend(rows.filter((row) => row !== null).length);
    return rows;
  }

  /** The page of children of one parent. */
  async childrenOf<Row>(parent: Key, request: ChildrenRequest<Row>) {
    const { edge, page, order, descending, filters = [] } = request;
    const shape = { edge, page, order, descending, filters, scope: this.#scope };
    const name = JSON.stringify([edge.name, page, order, descending, filters]);
    const rows = await this.#loader<(Row & Ordered)[]>(name, async (keys) => {
      const answer = await this.#waves.run(...childrenSql(shape, keys));
      const pages = new Map(answer.map(({ n, rows }) => [Number(n), rows as (Row & Ordered)[]]));
      for (const page of pages.values()) guardUnread<Row>(edge.rows, this.#scope, page);
      for (const { length } of pages.values()) this.spend(Math.min(length, page.size));
      return keys.map((_, n) => pages.get(n + 1) ?? []);
    }).load(parent);
    const count = () =>
      this.#loader<number>(`${edge.name}#${JSON.stringify(filters)}`, async (keys) => {
        const answer = await this.#waves.run(...countSql(shape, keys));
        const counts = answer.map(({ count }) => Number(count));
        for (const count of counts) this.spend(Math.ceil(count / COUNTED_PER_ITEM));
        return counts;
      }).load(parent);
    return new Page(page.backward ? [...rows].reverse() : rows, page, count);
  }

  /**
   * Anything else that is asked for key by key, in the same waves: the same statements for all keys.
   *
   * @param name identity of the question; equal names share answers
   * @param key what it is asked of, with whatever else `read` needs of it
   * @param read answers all keys, in their order; it sends statements of its own and asks this reader
   *   for nothing, which would wait for it to end
   */
  batch<Value, Asked extends Key = Key>(
    name: string,
    key: Asked,
    read: (keys: readonly Asked[]) => Promise<Value[]>,
  ) {
    const held = (keys: readonly Key[]) => this.#waves.during(() => read(keys as readonly Asked[]));
    return this.#loader<Value>(name, held).load(key);
  }

  async #readKeys<Row>(source: RowSource<Row>, keys: readonly Key[]): Promise<(Row | null)[]> {
    const answer = await this.#waves.run(...keysSql(source, keys, this.#scope));
    const found = answer[0]?.rows as (Row & { n: number })[];
    guardUnread<Row>(source, this.#scope, found);
    const rows = new Map(found.map((row) => [row.n, row]));
    return keys.map((_, n) => rows.get(n + 1) ?? null);
  }

  #loader<Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>) {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<Key, unknown, string>(batch, {
        batchScheduleFn: this.#waves.schedule,
        cacheKeyFn: ({ districtId, id }) => `${districtId}:${id}`,
      });
      this.#loaders.set(name, loader);
    }
    return loader as DataLoader<Key, Value, string>;
  }
}
