import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { NOWHERE } from '#kernel/ids';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { DistrictType } from '#modules/tenancy/unit/unit.type';
import { workLines } from './line.list.ts';
import { everyWorkLine, type WorkLineRow } from './line.query.ts';
import { WorkLineConnection, WorkLineType } from './line.type.ts';

type Asked = Parameters<typeof workLines.asked>[0];

@Resolver(() => WorkLineType)
export class WorkLineResolver {
  @Query(() => WorkLineConnection, {
    nullable: true,
    description:
      "Lines of work: the platform's and those of your districts; null only with an error.",
  })
  workLines(@Ctx() ctx: Context, @Args(() => workLines.Args) args: Asked) {
    return ctx.read.childrenOf(NOWHERE, { edge: everyWorkLine, ...workLines.asked(args) });
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: "The district that it belongs to; null: the platform's.",
  })
  owner(@Root() { districtId, unitId }: WorkLineRow, @Ctx() ctx: Context) {
    return unitId && ctx.read.byKey(unitRows, { districtId, id: unitId });
  }
}
