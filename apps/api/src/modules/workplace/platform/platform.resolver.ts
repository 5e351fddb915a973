import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { forbidden } from '#kernel/errors';
import { failuresSoFar } from '#kernel/failures';
import { priceOfList } from '#kernel/price';
import { STARTED_AT, VERSION } from '#kernel/version';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import {
  DISTRICTS_MAX,
  platformDistricts,
  platformOf,
  type PlatformDistrictRow,
} from './platform.query.ts';
import { PlatformDistrictType, PlatformType } from './platform.type.ts';

/** What counting rows of the whole installation costs, in list items. */
const PRICE = 200;

@Resolver(() => PlatformType)
export class PlatformResolver {
  @Query(() => PlatformType, {
    nullable: true,
    complexity: ({ childComplexity }) => PRICE + childComplexity,
    description:
      'The installation, for its operator alone; FORBIDDEN for anybody else. Null only with an error.',
  })
  async platform(@Ctx() ctx: Context): Promise<PlatformType> {
    ctx.read.spend(PRICE);
    const row = await platformOf(ctx);
    if (!row) throw forbidden();
    const { count: failures, last: lastFailureAt } = failuresSoFar();
    return { version: VERSION, startedAt: STARTED_AT, failures, lastFailureAt, ...row };
  }

  @FieldResolver(() => [PlatformDistrictType], {
    complexity: priceOfList(DISTRICTS_MAX),
    description: `The districts, by code; at most ${DISTRICTS_MAX}.`,
  })
  districts(@Ctx() ctx: Context) {
    return platformDistricts(ctx);
  }
}

@Resolver(() => PlatformDistrictType)
export class PlatformDistrictResolver {
  @FieldResolver(() => UnitType, { description: 'The district.' })
  unit(@Root() { unit }: PlatformDistrictRow & { unit: UnitRow }) {
    return unit;
  }
}
