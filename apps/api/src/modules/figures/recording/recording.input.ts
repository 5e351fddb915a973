import { Field, ID, InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { unitInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import type { SourceRow } from '#modules/figures/source/source.query';
import { SourceKind } from '#modules/figures/source/source.type';

const TITLE_MAX = 200;
const REASON_MAX = 500;
export const NOTE_MAX = 500;
export const TEXT_MAX = 100;

export const EVEN_SO = 'Take the number though it looks wrong (LOOKS_WRONG)';
export const SAME = 'or is the same and its source alone is better (UNCHANGED)';
export const WHY = ['Why', { max: REASON_MAX, required: true }] as const;

@InputType({ description: 'Where a number comes from. No number is kept without one.' })
export class SourceInput {
  @Field(() => SourceKind, { description: 'REPORT, IMPORT or ENTRY.' })
  kind!: SourceRow['kind'];

  @Words('Title of the report, file or ledger', { max: TITLE_MAX, required: true })
  title!: string;

  @Words('Place in it, such as a page or cell', { max: TEXT_MAX, nullable: true })
  reference?: string | null;

  @Day('Day of publication, if known', { nullable: true })
  publishedOn?: string | null;

  @Words('What a reader should know about it', { max: NOTE_MAX, nullable: true })
  note?: string | null;
}

@InputType({ description: 'What a number is about.' })
export class SubjectInput extends unitInput('The unit that it speaks of') {
  @Field(() => ID, { nullable: true, description: 'The program that it is a result of.' })
  programId?: string | null;

  @Field(() => ID, { description: 'What is measured.' })
  indicatorId!: string;

  @Field(() => String, {
    nullable: true,
    description: "One of the indicator's dimensions, by its Chinese name.",
  })
  dimension?: string | null;
}
