import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { Words } from '#kernel/words';
import { DESCRIPTION_MAX } from './program.type.ts';

const TITLE_MAX = 200;

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
  @Field(() => ID, { description: 'The unit that will own it, by its id or code.' })
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
