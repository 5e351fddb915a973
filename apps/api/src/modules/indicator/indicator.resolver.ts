import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../kernel/connection.ts';
import { NOWHERE } from '../../kernel/ids.ts';
import { pageRequest } from '../../kernel/page.ts';
import { catalogue } from './indicator.query.ts';
import { IndicatorConnection, IndicatorType } from './indicator.type.ts';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, {
    description: "The catalogue: the platform's indicators and those of your districts, by code.",
  })
  indicators(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    void ctx.actor;
    return ctx.read.childrenOf(NOWHERE, { edge: catalogue, page: pageRequest(page) });
  }
}
