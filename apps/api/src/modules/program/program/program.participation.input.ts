import { Field, ID, InputType, Int } from 'type-graphql';
import { ParticipationRole } from './program.participation.type.ts';
import type { ParticipationRow } from './program.participation.query.ts';

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
}
