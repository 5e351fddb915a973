import { Field, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { changeInput, unitInput } from '#kernel/named-input';
import { Words } from '#kernel/words';

const TITLE_MAX = 200;
const NOTE_MAX = 500;
const LINES = 'Codes of the lines of work that it belongs to.';
const QUARTER = 'Quarter that it belongs to, 1 to 4; null: of none.';

@InputType({ description: 'A new theme.' })
export class CreateThemeInput extends unitInput('The unit whose work it is about') {
  @Words('Title in Chinese', { max: TITLE_MAX, required: true })
  title!: string;

  @Words('English title', { max: TITLE_MAX, nullable: true })
  titleEn?: string | null;

  @Field(() => Int, { description: 'Year that it belongs to.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: QUARTER })
  quarter?: number | null;

  @Day('First day')
  fromDay!: string;

  @Day('Last day', { notBefore: 'fromDay' })
  untilDay!: string;

  @Field(() => [String], { nullable: true, description: LINES })
  lines?: string[] | null;

  @Words('More about it', { max: NOTE_MAX, nullable: true, lines: true })
  note?: string | null;
}

@InputType({ description: 'A change of a theme; what is left out stays as it is.' })
export class UpdateThemeInput extends changeInput('The theme') {
  @Words('Title in Chinese', { max: TITLE_MAX, nullable: true, required: true })
  title?: string | null;

  @Words('English title', { max: TITLE_MAX, nullable: true })
  titleEn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year that it belongs to.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: QUARTER })
  quarter?: number | null;

  @Day('First day', { nullable: true, required: true })
  fromDay?: string | null;

  @Day('Last day', { nullable: true, required: true, notBefore: 'fromDay' })
  untilDay?: string | null;

  @Field(() => [String], { nullable: true, description: LINES })
  lines?: string[] | null;

  @Words('More about it', { max: NOTE_MAX, nullable: true, lines: true })
  note?: string | null;
}

@InputType({ description: 'A theme to take away.' })
export class RemoveThemeInput extends changeInput('The theme') {}
