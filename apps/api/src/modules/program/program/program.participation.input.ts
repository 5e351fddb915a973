import { Field, ID, InputType, Int } from 'type-graphql';
import type { Fault } from '#kernel/errors';
import { ParticipationRole } from './program.participation.type.ts';
import type { ParticipationRow } from './program.participation.query.ts';

/** Keeps the sum of all weights of a program a plain integer. */
const WEIGHT_MAX = 1_000_000;

@InputType({ description: "A unit's part in a joint program." })
export class SetParticipationInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, {
    description: 'The unit that takes part, in the same district, by its id or code.',
  })
  participantId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'False: it takes no part any longer.' })
  takesPart!: boolean;

  @Field(() => ParticipationRole, { defaultValue: 'CO', description: 'Which part it takes.' })
  role!: ParticipationRow['role'];

  @Field(() => Int, {
    nullable: true,
    description: 'Weight of its share, above zero; null: not agreed.',
  })
  weight?: number | null;
}

/** What is wrong with the weight of a share; none is fine. */
export function weightFaults(weight: number | null | undefined): Fault[] {
  const field = ['input', 'weight'];
  if (weight == null || (weight > 0 && weight <= WEIGHT_MAX)) return [];
  if (weight <= 0) return [{ code: 'NOT_POSITIVE', field }];
  return [{ code: 'TOO_LARGE', field, params: { limit: WEIGHT_MAX } }];
}
