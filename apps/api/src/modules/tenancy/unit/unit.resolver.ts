import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '#context';
import { notFound } from '#kernel/errors';
import { NOWHERE } from '#kernel/ids';
import { units } from './unit.list.ts';
import {
  allCommunitiesOf,
  allSitesOf,
  communitiesOf,
  districtByCode,
  districtsOf,
  sitesOf,
  streetsOf,
  unitById,
  type UnitRow,
  unitRows,
} from './unit.query.ts';
import {
  CommunityConnection,
  CommunityType,
  DistrictConnection,
  DistrictType,
  SiteConnection,
  StreetConnection,
  StreetType,
  UnitType,
} from './unit.type.ts';

@ArgsType()
class UnitPageArgs extends units.Args {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only units that hang directly here; otherwise everything below, at any depth.',
  })
  directly!: boolean;
}

const communities = (ctx: Context, unit: UnitRow, { directly, ...args }: UnitPageArgs) =>
  ctx.read.childrenOf(unit, {
    edge: directly ? communitiesOf : allCommunitiesOf,
    ...units.asked(args),
  });

const sites = (ctx: Context, unit: UnitRow, { directly, ...args }: UnitPageArgs) =>
  ctx.read.childrenOf(unit, { edge: directly ? sitesOf : allSitesOf, ...units.asked(args) });

type UnitsAsked = InstanceType<typeof units.Args>;

@Resolver(() => UnitType)
export class UnitResolver {
  @Query(() => UnitType, {
    nullable: true,
    description:
      'A unit within your scope, by its id or code; null with the error NOT_FOUND otherwise.',
  })
  async unit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the unit, or its administrative code.' }) id: string,
  ) {
    const unit = await unitById(ctx, id);
    if (!unit) throw notFound();
    ctx.read.spend(1);
    return unit;
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that this one hangs under today; null for a district.',
  })
  parent(@Root() unit: UnitRow, @Ctx() ctx: Context) {
    if (!unit.parentId) return null;
    return ctx.read.byKey(unitRows, { districtId: unit.districtId, id: unit.parentId });
  }
}

@Resolver(() => DistrictType)
export class DistrictResolver {
  @Query(() => DistrictConnection, {
    nullable: true,
    description: 'The districts you have a part in, by code; null only with an error.',
  })
  districts(@Ctx() ctx: Context, @Args(() => units.Args) args: UnitsAsked) {
    return ctx.read.childrenOf(NOWHERE, { edge: districtsOf, ...units.asked(args) });
  }

  @Query(() => DistrictType, {
    nullable: true,
    description:
      'A district you have a part in, by its code; null with the error NOT_FOUND otherwise.',
  })
  async district(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'Six-digit code (GB/T 2260), such as 330102.' })
    code: string,
  ) {
    const district = await districtByCode(ctx, code);
    if (!district) throw notFound();
    ctx.read.spend(1);
    return district;
  }

  @FieldResolver(() => StreetConnection, { description: 'Its streets within your scope, by code.' })
  streets(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => units.Args) args: UnitsAsked) {
    return ctx.read.childrenOf(unit, { edge: streetsOf, ...units.asked(args) });
  }

  @FieldResolver(() => CommunityConnection, { description: 'Communities in it within your scope.' })
  communities(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => UnitPageArgs) args: UnitPageArgs,
  ) {
    return communities(ctx, unit, args);
  }

  @FieldResolver(() => SiteConnection, { description: 'Sites in it within your scope.' })
  sites(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => UnitPageArgs) args: UnitPageArgs) {
    return sites(ctx, unit, args);
  }
}

@Resolver(() => StreetType)
export class StreetResolver {
  @FieldResolver(() => CommunityConnection, { description: 'Communities in it within your scope.' })
  communities(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => UnitPageArgs) args: UnitPageArgs,
  ) {
    return communities(ctx, unit, args);
  }

  @FieldResolver(() => SiteConnection, { description: 'Sites in it within your scope.' })
  sites(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => UnitPageArgs) args: UnitPageArgs) {
    return sites(ctx, unit, args);
  }
}

@Resolver(() => CommunityType)
export class CommunityResolver {
  @FieldResolver(() => SiteConnection, { description: 'Sites in it within your scope.' })
  sites(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => UnitPageArgs) args: UnitPageArgs) {
    return sites(ctx, unit, args);
  }
}
