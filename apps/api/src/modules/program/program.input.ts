import { Field, ID, InputType, Int } from 'type-graphql';
import type { Fault } from '../../kernel/errors.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { textFaults } from '../../kernel/text.ts';
import { DESCRIPTION_MAX, ParticipationRole } from './program.type.ts';
import type { ParticipationRow } from './program.query.ts';

export const TITLE_MAX = 200;
const NOTE_MAX = 500;
/** Keeps the sum of all weights of a program a plain integer. */
const WEIGHT_MAX = 1_000_000;

@InputType({ description: 'What a program is called and when it runs.' })
class ProgramFieldsInput {
  @Field(() => String, {
    nullable: true,
    description: `English title, at most ${TITLE_MAX} characters.`,
  })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; lines are kept.' })
  description?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; not before the first.' })
  endsOn?: string | null;
}

@InputType({ description: 'A new program.' })
export class CreateProgramInput extends ProgramFieldsInput {
  @Field(() => ID, { description: 'The unit that will own it.' })
  unitId!: string;

  @Field(() => String, { description: `Title in Chinese, at most ${TITLE_MAX} characters.` })
  title!: string;
}

@InputType({ description: 'A change of a program; what is left out stays as it is.' })
export class UpdateProgramInput extends ProgramFieldsInput {
  @Field(() => ID, { description: 'The program.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: `Title in Chinese, at most ${TITLE_MAX} characters.`,
  })
  title?: string | null;
}

@InputType({ description: 'Closing a program.' })
export class CloseProgramInput {
  @Field(() => ID, { description: 'The program.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
  expectedVersion!: number;
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

  @Field(() => String, {
    nullable: true,
    description:
      'Its unified social credit code or its exact name, if your district does not work with it yet.',
  })
  partnerNamed?: string | null;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: `What it does there, at most ${NOTE_MAX} characters.`,
  })
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

@InputType({ description: 'The answer to an invitation, or leaving a joint program.' })
export class AnswerParticipationInput {
  @Field(() => ID, { description: 'The participation of your unit.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'True: it takes part. False: it declines, or takes part no longer.',
  })
  accepts!: boolean;
}

type Dates = { startsOn?: string | null; endsOn?: string | null };

/** What is wrong with the fields of a program, given the dates that would result. */
export function programFaults(
  input: Pick<UpdateProgramInput, 'title' | 'titleEn' | 'description'>,
  { startsOn, endsOn }: Dates,
  titleRequired: boolean,
): Fault[] {
  return [
    ...(titleRequired || input.title !== undefined
      ? textFaults(input.title, { field: ['input', 'title'], limit: TITLE_MAX, required: true })
      : []),
    ...textFaults(input.titleEn, { field: ['input', 'titleEn'], limit: TITLE_MAX }),
    ...textFaults(input.description, {
      field: ['input', 'description'],
      limit: DESCRIPTION_MAX,
      lines: true,
    }),
    ...(startsOn && endsOn && endsOn < startsOn
      ? [{ code: 'END_BEFORE_START' as const, field: ['input', 'endsOn'] }]
      : []),
  ];
}

export const noteFaults = (note: string | null | undefined) =>
  textFaults(note, { field: ['input', 'note'], limit: NOTE_MAX });

export const weightFaults = (weight: number | null | undefined): Fault[] =>
  weight == null
    ? []
    : weight <= 0
      ? [{ code: 'NOT_POSITIVE', field: ['input', 'weight'] }]
      : weight > WEIGHT_MAX
        ? [{ code: 'TOO_LARGE', field: ['input', 'weight'], params: { limit: WEIGHT_MAX } }]
        : [];
