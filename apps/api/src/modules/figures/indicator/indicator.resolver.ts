import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { PageArgs } from '#kernel/connection';
import { NOWHERE } from '#kernel/ids';
import { permissionsOf } from '#kernel/permission';
import { pageRequest } from '#kernel/page';
import { priceOfList } from '#kernel/price';
import { DistrictType } from '#modules/tenancy/unit/unit.type';
import { IndicatorDimensionType } from './indicator.dimension.type.ts';
import { DIMENSIONS_MAX } from './indicator.faults.ts';
import { districtUnit, keepersOf } from './indicator.load.ts';
import { INDICATOR_VERBS, mayIndicator } from './indicator.policy.ts';
import {
  catalogue,
  dimensionsOfIndicator,
  type IndicatorRow,
  indicatorRows,
  type MeasureRow,
  type RelationRow,
  relationsOfIndicator,
} from './indicator.query.ts';
import { measures } from './measure.query.ts';
import { RELATIONS_MAX } from './indicator.relation.service.ts';
import { IndicatorRelationType } from './indicator.relation.type.ts';
import {
  IndicatorConnection,
  IndicatorPermissionType,
  IndicatorType,
  MeasureType,
} from './indicator.type.ts';

/** A list as a whole: its length is limited where it is written. */
const upTo = (size: number) => ({ size, backward: false, after: null, before: null });

/** What an indicator's relations are reckoned with; charged is what is read. */
const RELATIONS_EXPECTED = 50;

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, {
    nullable: true,
    description:
      "The catalogue: the platform's indicators and those of your districts, by code; null only with an error.",
  })
  indicators(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    void ctx.actor;
    return ctx.read.childrenOf(NOWHERE, { edge: catalogue, page: pageRequest(page) });
  }

  @Query(() => [MeasureType], {
    nullable: true,
    description:
      "Measure words that figures may use: those for everybody and your districts' own; null only with an error.",
  })
  measures(@Ctx() ctx: Context) {
    void ctx.actor;
    return measures(ctx);
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: "The district that it belongs to; null: the platform's.",
  })
  owner(@Root() { ownerDistrictId }: IndicatorRow, @Ctx() ctx: Context) {
    return ownerDistrictId === null ? null : districtUnit(ctx, ownerDistrictId);
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

  @FieldResolver(() => [IndicatorPermissionType], {
    description: 'What you may do with it, and why not.',
  })
  async viewerCan(@Root() { ownerDistrictId }: IndicatorRow, @Ctx() ctx: Context) {
    const keepers = await keepersOf(ctx);
    return permissionsOf(
      INDICATOR_VERBS,
      (verb) => mayIndicator(verb, ownerDistrictId, keepers),
      ctx.locale,
    );
  }
}

@Resolver(() => MeasureType)
export class MeasureResolver {
  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district whose word it is; null: for everybody.',
  })
  owner(@Root() { ownerDistrictId }: MeasureRow, @Ctx() ctx: Context) {
    return ownerDistrictId === null ? null : districtUnit(ctx, ownerDistrictId);
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
