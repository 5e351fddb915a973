import { InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { changeInput, unitInput } from '#kernel/named-input';
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
export class CreateProgramInput extends unitInput('The unit that will own it', ProgramFieldsInput) {
  @Words('Title in Chinese', { max: TITLE_MAX, required: true })
  title!: string;
}

@InputType({ description: 'A change of a program; what is left out stays as it is.' })
export class UpdateProgramInput extends changeInput('The program', ProgramFieldsInput) {
  @Words('Title in Chinese', { max: TITLE_MAX, nullable: true, required: true })
  title?: string | null;
}
