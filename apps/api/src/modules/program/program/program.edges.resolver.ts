import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { NOWHERE } from '#kernel/ids';
import { inBinOf } from '#modules/kit/bin/bin';
import { rootList } from '#modules/kit/list/root-list';
import type { BrandRow } from '#modules/program/brand/brand.query';
import { BrandType } from '#modules/program/brand/brand.type';
import { partners } from '#modules/tenancy/partner/partner.list';
import type { PartnerRow } from '#modules/tenancy/partner/partner.query';
import { PartnerConnection, PartnerType } from '#modules/tenancy/partner/partner.type';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { programs } from './program.list.ts';
import { participations } from './program.participation.list.ts';
import { invitationsOfUnit } from './program.participation.query.ts';
import { ParticipationConnection } from './program.participation.type.ts';
import {
  jointProgramsOfUnit,
  partnersOfUnit,
  programsAtUnit,
  programsBelowUnit,
  programsOfBrand,
  programsOfPartner,
  programsOfUnit,
  programRows,
} from './program.query.ts';
import { ProgramConnection } from './program.type.ts';

@ArgsType()
class UnitProgramPageArgs extends programs.Args {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also programs of every unit below, at any depth.',
  })
  includeDescendants!: boolean;
}

@Resolver(() => UnitType)
export class UnitProgramsResolver {
  @FieldResolver(() => ProgramConnection, { description: 'Programs that it owns.' })
  programs(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => UnitProgramPageArgs) { includeDescendants, ...args }: UnitProgramPageArgs,
  ) {
    const edge = includeDescendants ? programsBelowUnit : programsOfUnit;
    return ctx.read.childrenOf(unit, { edge, ...programs.asked(args) });
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'Programs of other units in whose result it has a part.',
  })
  jointPrograms(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => programs.Args) args: InstanceType<typeof programs.Args>,
  ) {
    return ctx.read.childrenOf(unit, { edge: jointProgramsOfUnit, ...programs.asked(args) });
  }

  @FieldResolver(() => ParticipationConnection, {
    description:
      'Invitations to joint programs that wait for its answer; see acceptInvitation and declineInvitation.',
  })
  invitations(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => participations.Args) args: InstanceType<typeof participations.Args>,
  ) {
    return ctx.read.childrenOf(unit, { edge: invitationsOfUnit, ...participations.asked(args) });
  }

  @FieldResolver(() => PartnerConnection, {
    description: 'Partners of its programs and of those below it, each once, by name.',
  })
  partners(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => partners.Args) args: InstanceType<typeof partners.Args>,
  ) {
    return ctx.read.childrenOf(unit, { edge: partnersOfUnit, ...partners.asked(args) });
  }
}

@Resolver(() => BrandType)
export class BrandProgramsResolver {
  @FieldResolver(() => ProgramConnection, {
    description: 'Programs known by it that you may see.',
  })
  programs(
    @Root() brand: BrandRow,
    @Ctx() ctx: Context,
    @Args(() => programs.Args) args: InstanceType<typeof programs.Args>,
  ) {
    return ctx.read.childrenOf(brand, { edge: programsOfBrand, ...programs.asked(args) });
  }
}

export const ProgramsResolver = rootList('programs', programs, {
  of: { Unit: programsOfUnit, Brand: programsOfBrand },
  below: programsAtUnit,
  bin: inBinOf(programRows),
  connection: ProgramConnection,
  says: 'Programs that a unit owns, or that are known by a brand, latest first day first. With below also those that it or a unit below takes part in, each once; see the filter led.',
});

@Resolver(() => PartnerType)
export class PartnerProgramsResolver {
  @FieldResolver(() => ProgramConnection, { description: 'Programs it works on that you may see.' })
  programs(
    @Root() partner: PartnerRow,
    @Ctx() ctx: Context,
    @Args(() => programs.Args) args: InstanceType<typeof programs.Args>,
  ) {
    return ctx.read.childrenOf(partner, { edge: programsOfPartner, ...programs.asked(args) });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Programs that it was added to and does not see, since no agreement in force covers them: ask the unit that added it. Null for any organisation but your own.',
  })
  async programsNotCovered(@Root() { id }: PartnerRow, @Ctx() ctx: Context) {
    return ctx.read.batch('partner.unseen', { ...NOWHERE, id }, async (keys) => {
      const rows = await ctx.run(
        `select unseen_programs(k.id) as unseen
           from unnest($1::uuid[]) with ordinality k(id, n) order by k.n`,
        [keys.map((key) => key.id)],
      );
      return rows.map(({ unseen }) => unseen as number | null);
    });
  }
}
