import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DateTimeScalar } from '../../kernel/scalars.ts';

@ObjectType('RateLimit', { description: 'How much you may still read in this minute.' })
export class RateLimitType {
  @Field(() => Int, { description: 'List items per minute.' })
  limit!: number;

  @Field(() => Int, { description: 'List items left, before this operation is charged.' })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: 'When the count starts anew.' })
  resetAt!: Date;

  @Field(() => Int, { description: 'Most list items that this operation can return.' })
  cost!: number;
}

@Resolver(() => RateLimitType)
export class RateLimitResolver {
  @Query(() => RateLimitType, {
    nullable: true,
    description: 'How much you may still read in this minute; null only with an error.',
  })
  async rateLimit(@Ctx() ctx: Context): Promise<RateLimitType> {
    void ctx.actor;
    return { ...(await ctx.allowance()), cost: ctx.cost };
  }
}
