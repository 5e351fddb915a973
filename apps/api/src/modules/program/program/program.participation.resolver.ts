import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { type ParticipationRow, programRows } from './program.query.ts';
import { ParticipationType, ProgramType, ShareType } from './program.type.ts';

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that takes part; null when it is not yours to know.',
  })
  participant(@Root() { districtId, unitId }: ParticipationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }

  @FieldResolver(() => ProgramType, {
    nullable: true,
    description: 'The joint program; null when it is not yours to see.',
  })
  program(@Root() { districtId, programId }: ParticipationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(programRows, { districtId, id: programId });
  }

  @FieldResolver(() => ShareType, {
    nullable: true,
    description:
      'Its share of the joint result among those that take part; null while any of their weights is not agreed.',
  })
  share(@Root() { weight, totalWeight, state }: ParticipationRow) {
    return state === 'ACCEPTED' && weight && totalWeight
      ? { numerator: weight, denominator: totalWeight }
      : null;
  }
}
