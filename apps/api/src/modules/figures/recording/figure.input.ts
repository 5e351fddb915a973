import { Field, InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { Part } from '#kernel/input';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { Grain } from '#modules/figures/figure/figure.type';
import { Basis } from '#modules/figures/indicator/indicator.meaning.type';
import { QuantityInput } from './quantity.input.ts';
import {
  EVEN_SO,
  NOTE_MAX,
  SAME,
  SourceInput,
  SubjectInput,
  TEXT_MAX,
  WHY,
} from './recording.input.ts';

const BASIS = "What time does to it; null: the indicator's own.";
const NOTED = { max: NOTE_MAX, nullable: true, lines: true };
const NOTE = ['For colleagues, no partner reads it', NOTED] as const;
const REMARK = ['What every reader should know about it', NOTED] as const;

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
export class CorrectFigureInput extends changeInput('The figure that holds now') {
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

  @Field(() => Boolean, { defaultValue: false, description: `${EVEN_SO}, ${SAME}.` })
  evenSo!: boolean;

  @Words(...WHY)
  reason!: string;
}

@InputType({ description: 'A figure that should not stand; it stays in its history.' })
export class WithdrawFigureInput extends changeInput('The figure that holds now') {
  @Words(...WHY)
  reason!: string;
}
