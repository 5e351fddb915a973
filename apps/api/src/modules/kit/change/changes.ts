import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { PageArgs } from '#kernel/connection';
import type { Key } from '#kernel/ids';
import { pageRequest } from '#kernel/page';
import { type ChangeRow, changesOf } from './change.query.ts';
import { ChangeConnection, ChangeType, FieldChangeType, toldFields } from './change.type.ts';

/** `changes` on a type whose noun tells fields: what they were and what they became, latest first. */
export function changesField(type: () => ClassType<object>): ClassType {
  @Resolver(type)
  class ChangesResolver {
    @FieldResolver(() => ChangeConnection, {
      description:
        'What was changed in it, with before and after, latest first; none to those who do not belong to its unit or stand above it.',
    })
    changes(@Root() row: Key, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
      return ctx.read.childrenOf(row, { edge: changesOf, page: pageRequest(page) });
    }
  }
  return ChangesResolver;
}

@Resolver(() => ChangeType)
export class ChangeFieldsResolver {
  @FieldResolver(() => [FieldChangeType], { description: 'What became something else.' })
  fields(@Root() { fields }: ChangeRow): FieldChangeType[] {
    return toldFields(fields);
  }
}
