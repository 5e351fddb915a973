import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { NOWHERE } from '#kernel/ids';
import { priceOfList } from '#kernel/price';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { DistrictType } from '#modules/tenancy/unit/unit.type';
import { IndicatorDimensionType } from './indicator.dimension.type.ts';
import { DIMENSIONS_MAX, RELATIONS_MAX } from './indicator.faults.ts';
import { catalogue, indicators } from './indicator.list.ts';
import {
  dimensionsOfIndicator,
  type IndicatorRow,
  indicatorRows,
  type RelationRow,
  relationsOfIndicator,
} from './indicator.query.ts';
import { IndicatorRelationType } from './indicator.relation.type.ts';
import { IndicatorConnection, IndicatorType } from './indicator.type.ts';

type Asked = Parameters<typeof indicators.asked>[0];

/** A list as a whole: its length is limited where it is written. */
const upTo = (size: number) => ({ size, backward: false, after: null, before: null });

/** What an indicator's relations are reckoned with; charged is what is read. */
const RELATIONS_EXPECTED = 50;

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, {
    nullable: true,
    description:
      "The catalogue: the platform's indicators and those of your districts; null only with an error.",
  })
  indicators(@Ctx() ctx: Context, @Args(() => indicators.Args) args: Asked) {
    return ctx.read.childrenOf(NOWHERE, { edge: catalogue, ...indicators.asked(args) });
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: "The district that it belongs to; null: the platform's.",
  })
  owner(@Root() { districtId, unitId }: IndicatorRow, @Ctx() ctx: Context) {
    return unitId && ctx.read.byKey(unitRows, { districtId, id: unitId });
  }

  @FieldResolver(() => [IndicatorDimensionType], {
    complexity: priceOfList(DIMENSIONS_MAX),
    description: `Its finer values, by name; at most ${DIMENSIONS_MAX}.`,
  })
  async dimensions(@Root() indicator: IndicatorRow, @Ctx() ctx: Context) {
    const request = { edge: dimensionsOfIndicator, page: upTo(DIMENSIONS_MAX) };
    return (await ctx.read.childrenOf(indicator, request)).nodes;
  }

  @FieldResolver(() => [IndicatorRelationType], {
    complexity: priceOfList(RELATIONS_EXPECTED),
    description: `Relations it is part of, on either side; at most ${RELATIONS_MAX}.`,
  })
  async relations(@Root() indicator: IndicatorRow, @Ctx() ctx: Context) {
    const request = { edge: relationsOfIndicator, page: upTo(RELATIONS_MAX) };
    return (await ctx.read.childrenOf(indicator, request)).nodes;
  }
}

@Resolver(() => IndicatorRelationType)
export class IndicatorRelationResolver {
  @FieldResolver(() => IndicatorType, { description: 'The component.' })
  from(@Root() { fromId }: RelationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { ...NOWHERE, id: fromId });
  }

  @FieldResolver(() => IndicatorType, { description: 'The whole.' })
  to(@Root() { toId }: RelationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { ...NOWHERE, id: toId });
  }
}
