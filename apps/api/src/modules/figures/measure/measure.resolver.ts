import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { districtUnit } from '#modules/tenancy/unit/unit.query';
import { DistrictType } from '#modules/tenancy/unit/unit.type';
import { measures, type MeasureRow } from './measure.query.ts';
import { MeasureType } from './measure.type.ts';

@Resolver(() => MeasureType)
export class MeasureResolver {
  @Query(() => [MeasureType], {
    nullable: true,
    description:
      "Measure words that figures may use: those for everybody and your districts' own; null only with an error.",
  })
  measures(@Ctx() ctx: Context) {
    return measures(ctx);
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district whose word it is; null: for everybody.',
  })
  owner(@Root() { ownerDistrictId }: MeasureRow, @Ctx() ctx: Context) {
    return ownerDistrictId === null ? null : districtUnit(ctx, ownerDistrictId);
  }
}
