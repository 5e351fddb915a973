import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import type { Fault } from '#kernel/errors';
import { Words } from '#kernel/words';
import { DESCRIPTION_MAX, ParticipationRole } from './program.type.ts';
import type { ParticipationRow } from './program.query.ts';

const TITLE_MAX = 200;
/** Keeps the sum of all weights of a program a plain integer. */
const WEIGHT_MAX = 1_000_000;

@InputType({ description: 'What a program is called and when it runs.' })
class ProgramFieldsInput {
  @Words('English title', { max: TITLE_MAX, nullable: true })
  titleEn?: string | null;

  @Words('What it is for', { max: DESCRIPTION_MAX, nullable: true, lines: true })
  description?: string | null;

  @Words('The same in English', { max: DESCRIPTION_MAX, nullable: true, lines: true })
  descriptionEn?: string | null;

  @Day('First day', { nullable: true })
  startsOn?: string | null;

  @Day('Last day', { nullable: true, notBefore: 'startsOn' })
  endsOn?: string | null;
}

@InputType({ description: 'A new program.' })
export class CreateProgramInput extends ProgramFieldsInput {
  @Field(() => ID, { description: 'The unit that will own it.' })
  unitId!: string;

  @Words('Title in Chinese', { max: TITLE_MAX, required: true })
  title!: string;
}

@InputType({ description: 'A change of a program; what is left out stays as it is.' })
export class UpdateProgramInput extends ProgramFieldsInput {
  @Field(() => ID, { description: 'The program.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
  expectedVersion!: number;

  @Words('Title in Chinese', { max: TITLE_MAX, nullable: true, required: true })
  title?: string | null;
}

@InputType({ description: 'A partner to take off a program.' })
export class RemoveProgramPartnerInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;
}

@InputType({
  description:
    'A partner to add to a program: one that you see by its id, any other of the register by its name.',
})
export class AddProgramPartnerInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner, if your district works with it.' })
  partnerId?: string | null;

  @Words(
    'Its unified social credit code or its exact name, if your district does not work with it yet',
    { max: 200, nullable: true },
  )
  partnerNamed?: string | null;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Words('What it does there', { max: 500, nullable: true })
  note?: string | null;
}

@InputType({ description: "A unit's part in a joint program." })
export class SetParticipationInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { description: 'The unit that takes part, in the same district.' })
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
