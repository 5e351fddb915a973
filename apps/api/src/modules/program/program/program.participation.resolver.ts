import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { payloadType } from '#kernel/payload';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { runVerb } from '#database/run-verb';
import { answerParticipation } from './program.answer.service.ts';
import { AnswerParticipationInput } from './program.input.ts';
import { type ParticipationRow, participationRows, programRows } from './program.query.ts';
import { ParticipationType, ProgramType, ShareType } from './program.type.ts';

const AnswerParticipationPayload = payloadType(
  'AnswerParticipation',
  'participation',
  () => ParticipationType,
  'The participation as it is now; null on userErrors, and when it is no longer yours to see.',
);

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that takes part; null when it is not yours to know.',
  })
  participant(@Root() { districtId, participantId }: ParticipationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: participantId });
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

  @Mutation(() => AnswerParticipationPayload, {
    nullable: true,
    description: 'Answer an invitation to a joint program for your unit, or leave the program.',
  })
  answerParticipation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerParticipationInput, { description: 'What to do.' })
    input: AnswerParticipationInput,
  ) {
    return runVerb(ctx, 'participation', async () =>
      ctx.read.byKey(participationRows, await answerParticipation(ctx, input)),
    );
  }
}
