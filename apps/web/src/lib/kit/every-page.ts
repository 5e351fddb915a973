import type { Page } from '#lib/graphql/pager.svelte.ts';

/** Pages of a hundred: more than any list that is read as a whole. */
const PAGES_MAX = 50;

/** A list as one page with all of its rows, for paper. */
export async function wholeList<List extends Page<unknown>>(
  ask: (page: { first: number; after: string | null }) => Promise<List>,
): Promise<List> {
  let first: List | null = null;
  const nodes = await everyPage(async (after) => {
    const page = await ask({ first: 100, after });
    first ??= page;
    return page as Page<List['nodes'][number]>;
  });
  const pageInfo = { hasNextPage: false, hasPreviousPage: false };
  return { ...(first as unknown as List), nodes, pageInfo };
}

/** Every item of a list, for what is searched in or chosen from as a whole; a circle of cursors ends. */
export async function everyPage<Item>(
  ask: (after: string | null) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { nodes, pageInfo } = await ask(after);
    items.push(...nodes);
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage || after === null) break;
  }
  return items;
}
