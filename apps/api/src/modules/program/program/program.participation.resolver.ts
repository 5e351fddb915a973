import { FieldResolver, Resolver, Root } from 'type-graphql';
import { InGroup } from '#kernel/in-group';
import { linksOf } from '#modules/kit/list/links';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { type ParticipationRow, participationRows } from './program.participation.query.ts';
import { ParticipationType, ShareType, SideAnswer } from './program.participation.type.ts';
import { programRows } from './program.query.ts';
import { ProgramType } from './program.type.ts';

export const ParticipationLinks = linksOf(() => ParticipationType, participationRows, {
  participant: {
    by: 'participantId',
    to: unitRows,
    type: () => UnitType,
    says: 'The unit that takes part; null when it is not yours to know.',
  },
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The joint program; null when it is not yours to see.',
  },
});

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => ShareType, {
    nullable: true,
    description:
      'Its share of the joint result among those that take part; null until all of them agreed to the same proposal, or withheld. Field group OUTCOMES.',
  })
  share(@Root() { weight, totalWeight, state }: ParticipationRow) {
    return state === 'ACCEPTED' && weight && totalWeight
      ? { numerator: weight, denominator: totalWeight }
      : null;
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => SideAnswer, {
    nullable: true,
    description:
      'What it says of the shares that are proposed; null: nothing yet, or withheld. Field group OUTCOMES.',
  })
  sharesAnswer(@Root() { agreedVersion, refusedVersion, sharesVersion }: ParticipationRow) {
    if (sharesVersion > 0 && agreedVersion === sharesVersion) return 'YES';
    return sharesVersion > 0 && refusedVersion === sharesVersion ? 'NO' : null;
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it does not agree to the shares that are proposed; null where it did not say no, or withheld. Field group OUTCOMES.',
  })
  sharesReason(@Root() { refusal, refusedVersion, sharesVersion }: ParticipationRow) {
    return sharesVersion > 0 && refusedVersion === sharesVersion ? refusal : null;
  }
}
