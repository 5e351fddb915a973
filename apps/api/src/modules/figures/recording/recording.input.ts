import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '#kernel/scalars';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { Grain } from '#modules/figures/figure/figure.type';
import { Basis } from '#modules/figures/indicator/indicator.meaning.type';
import type { SourceRow } from '#modules/figures/source/source.query';
import { SourceKind } from '#modules/figures/source/source.type';
import { QuantityInput } from './quantity.input.ts';

export const TITLE_MAX = 200;
export const REASON_MAX = 500;
export const NOTE_MAX = 500;
export const TEXT_MAX = 100;

@InputType({ description: 'The span that a number speaks of; at least one end.' })
export class FigurePeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null: no start is known.' })
  start?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day after the last; null: open. A stock holds at the end.',
  })
  end?: string | null;

  @Field(() => Grain, { nullable: true, description: 'Its length, when it is one of these.' })
  grain?: FigureRow['grain'];

  @Field(() => String, {
    nullable: true,
    description: `The words of the source, at most ${TEXT_MAX} characters.`,
  })
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

  @Field(() => String, {
    description: `Title of the report, file or ledger, at most ${TITLE_MAX} characters.`,
  })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: `Place in it, such as a page or cell, at most ${TEXT_MAX} characters.`,
  })
  reference?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication, if known.' })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What a reader should know about it, at most ${NOTE_MAX} characters.`,
  })
  note?: string | null;
}

@InputType({ description: 'What a number is about.' })
class SubjectInput {
  @Field(() => ID, { description: 'The unit that it speaks of.' })
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
const WHY = `Why, at most ${REASON_MAX} characters.`;
const NOTE = `For colleagues, at most ${NOTE_MAX} characters; no partner reads it.`;
const REMARK = `What every reader should know about it, at most ${NOTE_MAX} characters.`;
const EVEN_SO = 'Take the number though it looks wrong (LOOKS_WRONG)';
const VERSION = 'The version you read; another one is a conflict.';

@InputType({ description: 'A new figure.' })
export class RecordFigureInput extends SubjectInput {
  @Field(() => Basis, { nullable: true, description: BASIS })
  basis?: FigureRow['basis'] | null;

  @Field(() => FigurePeriodInput, { description: 'The span that it speaks of.' })
  period!: FigurePeriodInput;

  @Field(() => QuantityInput, { description: 'The number.' })
  quantity!: QuantityInput;

  @Field(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: REMARK })
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

  @Field(() => QuantityInput, {
    description: 'The number, in the same measure: another one is another place.',
  })
  quantity!: QuantityInput;

  @Field(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => String, { nullable: true, description: REMARK })
  remark?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: `${EVEN_SO}, or is the same and its source alone is better (UNCHANGED).`,
  })
  evenSo!: boolean;

  @Field(() => String, { description: WHY })
  reason!: string;
}

@InputType({ description: 'A figure that should not stand; it stays in its history.' })
export class WithdrawFigureInput {
  @Field(() => ID, { description: 'The figure that holds now.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Field(() => String, { description: WHY })
  reason!: string;
}

@InputType({ description: 'What is planned for an indicator and a plan period.' })
export class SetTargetInput extends SubjectInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the plan period.' })
  planStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day after the last.' })
  planEnd?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The plan in words, at most ${TEXT_MAX} characters.`,
  })
  planText?: string | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Null: takes the target away.' })
  quantity?: QuantityInput | null;

  @Field(() => SourceInput, {
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

  @Field(() => String, {
    nullable: true,
    description: `Why the former target no longer holds, at most ${REASON_MAX} characters.`,
  })
  reason?: string | null;
}
