import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { PageArgs } from '#kernel/connection';
import type { Key } from '#kernel/ids';
import { pageRequest } from '#kernel/page';
import { stepsOf } from './step.query.ts';
import { StepConnection } from './step.type.ts';

/** `steps` on a type whose rows have a state: everything that was done to one, oldest first. */
export function historyOf(type: () => ClassType<object>): ClassType {
  @Resolver(type)
  class HistoryResolver {
    @FieldResolver(() => StepConnection, {
      description:
        'What was done to it, oldest first; rows older than the log begin without a birth.',
    })
    steps(@Root() row: Key, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
      return ctx.read.childrenOf(row, { edge: stepsOf, page: pageRequest(page) });
    }
  }
  return HistoryResolver;
}
