import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { linksOf } from '#modules/kit/list/links';
import type { PartnerRow } from '#modules/tenancy/partner/partner.query';
import { PartnerType } from '#modules/tenancy/partner/partner.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { agreements } from './agreement.list.ts';
import { agreementRows, agreementsOfPartner } from './agreement.query.ts';
import { AgreementConnection, AgreementType } from './agreement.type.ts';

export const AgreementLinks = linksOf(() => AgreementType, agreementRows, {
  unit: {
    by: 'unitId',
    to: unitRows,
    type: () => UnitType,
    says: 'The unit that signed it; null when it is not yours to know.',
  },
});

@Resolver(() => PartnerType)
export class PartnerAgreementsResolver {
  @FieldResolver(() => AgreementConnection, {
    description:
      'What it signed, as far as it is yours to see: its own people all of it, staff what their units signed.',
  })
  agreements(
    @Root() partner: PartnerRow,
    @Ctx() ctx: Context,
    @Args(() => agreements.Args) args: InstanceType<typeof agreements.Args>,
  ) {
    return ctx.read.childrenOf(partner, {
      edge: agreementsOfPartner,
      ...agreements.asked(args),
    });
  }
}
