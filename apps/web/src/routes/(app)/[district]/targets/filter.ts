import { paging } from '#lib/kit/paging.ts';
import { searchQuery } from '#lib/kit/query.ts';

/** What the list of targets is asked by its address. */
export const targetQuery = searchQuery(paging());
