import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '#context';
import { Refusal } from '#kernel/errors';
import { NodeType } from '#kernel/node';
import { PAGE_MAX } from '#kernel/page';
import { PRICE_OF_NOTHING } from '#kernel/price';
import { findNode } from './nodes.ts';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id; null when it is not yours to see.',
  })
  node(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'A global id.' }) id: string) {
    return findNode(ctx, id);
  }

  @Query(() => [NodeType], {
    nullable: 'itemsAndList',
    description: `Up to ${PAGE_MAX} things by their ids, in order; null for each that is not yours to see.`,
  })
  async nodes(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
  ) {
    if (ids.length > PAGE_MAX)
      throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: PAGE_MAX });
    // Whatever is named twice is read, and charged, once.
    const found = new Map([...new Set(ids)].map((id) => [id, findNode(ctx, id)]));
    const rows = await Promise.all(found.values());
    ctx.read.spend(rows.filter((own) => own === null).length * PRICE_OF_NOTHING);
    return Promise.all(ids.map((id) => found.get(id)));
  }
}
