import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { changeInput, unitInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { LINES_MAX } from '#modules/program/line/line.query';
import { Level, ProgramKind, Sharing, Stage } from './program.kind.type.ts';
import type { ProgramRow } from './program.query.ts';
import { DESCRIPTION_MAX } from './program.type.ts';

const TITLE_MAX = 200;
const BATCH_MAX = 60;
const AUDIENCE_MAX = 100;

@InputType({ description: 'What a program is called, when it runs and how it works.' })
export class ProgramFieldsInput {
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

  @Words('Whom it is for', { max: AUDIENCE_MAX, nullable: true })
  audience?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The brand that it is known by, of its unit or one above; null: none.',
  })
  brandId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Codes of the lines of work that it belongs to, at most ${LINES_MAX}.`,
  })
  lines?: string[] | null;

  @Words('Which batch of a pilot it belongs to; of PILOT alone', { max: BATCH_MAX, nullable: true })
  batch?: string | null;

  @Field(() => Level, { nullable: true, description: 'Who runs the pilot; of PILOT alone.' })
  level?: ProgramRow['level'];

  @Field(() => ID, { nullable: true, description: 'The school; a SCHOOL_PLAN alone has one.' })
  schoolId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The school year by the year that it begins in; a SCHOOL_PLAN alone has one.',
  })
  year?: number | null;
}

@InputType({ description: 'A new program.' })
export class CreateProgramInput extends unitInput('The unit that will own it', ProgramFieldsInput) {
  @Words('Title in Chinese', { max: TITLE_MAX, required: true })
  title!: string;

  @Field(() => ProgramKind, { defaultValue: 'GENERAL', description: 'How it works.' })
  type!: ProgramRow['type'];

  @Field(() => Sharing, {
    defaultValue: 'NONE',
    description: 'How its result belongs to several units.',
  })
  sharing!: ProgramRow['sharing'];

  @Field(() => Stage, {
    nullable: true,
    description: 'How far an industry has come; PROPOSED when left out. Of INDUSTRY alone.',
  })
  stage?: ProgramRow['stage'];
}

@InputType({ description: 'A change of a program; what is left out stays as it is.' })
export class UpdateProgramInput extends changeInput('The program', ProgramFieldsInput) {
  @Words('Title in Chinese', { max: TITLE_MAX, nullable: true, required: true })
  title?: string | null;

  @Field(() => ProgramKind, {
    nullable: true,
    description: 'How it works; what it has of its former type has to be emptied.',
  })
  type?: ProgramRow['type'] | null;

  @Field(() => Sharing, {
    nullable: true,
    description:
      'How its result belongs to several units; never NONE while others take part or are asked to.',
  })
  sharing?: ProgramRow['sharing'] | null;
}

@InputType({ description: 'The next stage of an industry.' })
export class AdvanceStageInput extends changeInput('The program') {
  @Words('Why', { max: 500, required: true, lines: true })
  reason!: string;
}
