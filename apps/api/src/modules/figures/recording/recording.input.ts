import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { Part } from '#kernel/input';
import { Words } from '#kernel/words';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { Grain } from '#modules/figures/figure/figure.type';
import { Basis } from '#modules/figures/indicator/indicator.meaning.type';
import type { SourceRow } from '#modules/figures/source/source.query';
import { SourceKind } from '#modules/figures/source/source.type';
import { QuantityInput } from './quantity.input.ts';

const TITLE_MAX = 200;
const REASON_MAX = 500;
const NOTE_MAX = 500;
const TEXT_MAX = 100;

@InputType({ description: 'The span that a number speaks of; at least one end.' })
export class FigurePeriodInput {
  @Day('First day; null: no start is known', { nullable: true })
  start?: string | null;

  @Day('Day after the last (null: open), where a stock holds', { nullable: true, after: 'start' })
  end?: string | null;

  @Field(() => Grain, { nullable: true, description: 'Its length, when it is one of these.' })
  grain?: FigureRow['grain'];

  @Words('The words of the source', { max: TEXT_MAX, nullable: true })
  text?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Not stated in the source but inferred from it.',
  })
  inferred!: boolean;
}

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
class SubjectInput {
  @Field(() => ID, { description: 'The unit that it speaks of, by its id or code.' })
  unitId!: string;

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

const BASIS = "What time does to it; null: the indicator's own.";
const NOTED = { max: NOTE_MAX, nullable: true, lines: true };
const NOTE = ['For colleagues, no partner reads it', NOTED] as const;
const REMARK = ['What every reader should know about it', NOTED] as const;
const EVEN_SO = 'Take the number though it looks wrong (LOOKS_WRONG)';
const VERSION = 'The version you read; another one is a conflict.';

@InputType({ description: 'A new figure.' })
export class RecordFigureInput extends SubjectInput {
  @Field(() => Basis, { nullable: true, description: BASIS })
  basis?: FigureRow['basis'] | null;

  @Part(() => FigurePeriodInput, { description: 'The span that it speaks of.' })
  period!: FigurePeriodInput;

  @Part(() => QuantityInput, { description: 'The number.' })
  quantity!: QuantityInput;

  @Part(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Words(...NOTE)
  note?: string | null;

  @Words(...REMARK)
  remark?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: `${EVEN_SO}.` })
  evenSo!: boolean;
}

@InputType({ description: 'A better value for a figure; the former one stays in its history.' })
export class CorrectFigureInput {
  @Field(() => ID, { description: 'The figure that holds now.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Part(() => QuantityInput, {
    description: 'The number, in the same measure: another one is another place.',
  })
  quantity!: QuantityInput;

  @Part(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Words(...NOTE)
  note?: string | null;

  @Words(...REMARK)
  remark?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: `${EVEN_SO}, or is the same and its source alone is better (UNCHANGED).`,
  })
  evenSo!: boolean;

  @Words('Why', { max: REASON_MAX, required: true })
  reason!: string;
}

@InputType({ description: 'A figure that should not stand; it stays in its history.' })
export class WithdrawFigureInput {
  @Field(() => ID, { description: 'The figure that holds now.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Words('Why', { max: REASON_MAX, required: true })
  reason!: string;
}

@InputType({ description: 'What is planned for an indicator and a plan period.' })
export class SetTargetInput extends SubjectInput {
  @Day('First day of the plan period', { nullable: true })
  planStart?: string | null;

  @Day('Day after the last', { nullable: true, after: 'planStart' })
  planEnd?: string | null;

  @Words('The plan in words', { max: TEXT_MAX, nullable: true })
  planText?: string | null;

  @Part(() => QuantityInput, { nullable: true, description: 'Null: takes the target away.' })
  quantity?: QuantityInput | null;

  @Part(() => SourceInput, {
    nullable: true,
    description: 'Where it comes from; required with a quantity.',
  })
  source?: SourceInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the target that it replaces; null: there is none yet.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: `${EVEN_SO}.` })
  evenSo!: boolean;

  @Words('Why the former target no longer holds', { max: REASON_MAX, nullable: true })
  reason?: string | null;
}
