import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { brandRows } from '#modules/program/brand/brand.query';
import { BrandType } from '#modules/program/brand/brand.type';
import { inLines } from '#modules/program/line/line.service';
import { partners } from '#modules/tenancy/partner/partner.list';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { PartnerConnection, PartnerType } from '#modules/tenancy/partner/partner.type';
import { linksOf, unitLink } from '#modules/kit/list/links';
import { participations } from './program.participation.list.ts';
import { participationsOfProgram } from './program.participation.query.ts';
import { ParticipationConnection } from './program.participation.type.ts';
import { partnersOfProgram, type ProgramRow, programRows } from './program.query.ts';
import { ProgramType } from './program.type.ts';

@Resolver(() => ProgramType)
export class ProgramResolver {
  @FieldResolver(() => PartnerConnection, { description: 'Partners that work on it, by name.' })
  partners(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => partners.Args) args: InstanceType<typeof partners.Args>,
  ) {
    return ctx.read.childrenOf(program, { edge: partnersOfProgram, ...partners.asked(args) });
  }

  @FieldResolver(() => ParticipationConnection, {
    description:
      'Units that were asked to take part besides the owner, each with its answer; empty unless it is a joint program.',
  })
  participations(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => participations.Args) args: InstanceType<typeof participations.Args>,
  ) {
    const edge = participationsOfProgram;
    return ctx.read.childrenOf(program, { edge, ...participations.asked(args) });
  }
}

export const ProgramLinks = linksOf(() => ProgramType, programRows, {
  brand: {
    by: 'brandId',
    to: brandRows,
    type: () => BrandType,
    says: 'The brand that it is known by; null when there is none, or it is not yours to see.',
  },
  school: {
    by: 'schoolId',
    to: partnerRows,
    type: () => PartnerType,
    says: 'The school of a SCHOOL_PLAN; null when there is none, or it is not yours to see.',
  },
  unit: unitLink('The unit that owns it'),
});

export const ProgramLines = inLines(() => ProgramType, programRows);
