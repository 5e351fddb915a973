import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '#context';
import { DateTimeScalar } from '#kernel/scalars';

@ObjectType('RateLimit', { description: 'How much you may still read in this minute.' })
export class RateLimitType {
  @Field(() => Int, {
    description:
      'What you may spend in a minute: a list item, a thousand bytes of an answer, or a row read for a total or a check.',
  })
  limit!: number;

  @Field(() => Int, {
    description:
      'What is left, before this operation is charged: it loses what `extensions.cost.charged` says.',
  })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: 'When the count starts anew.' })
  resetAt!: Date;

  @Field(() => Int, {
    description:
      'What this operation can cost, reckoned before it runs; `extensions.cost.requested`.',
  })
  cost!: number;
}

@Resolver(() => RateLimitType)
export class RateLimitResolver {
  @Query(() => RateLimitType, {
    nullable: true,
    description: 'How much you may still read in this minute; null only with an error.',
  })
  async rateLimit(@Ctx() ctx: Context): Promise<RateLimitType> {
    return { ...(await ctx.allowance()), cost: ctx.cost };
  }
}
