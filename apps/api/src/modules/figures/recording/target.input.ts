import { Field, InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { Part } from '#kernel/input';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { QuantityInput } from './quantity.input.ts';
import { EVEN_SO, SAME, SourceInput, SubjectInput, TEXT_MAX, WHY } from './recording.input.ts';

@InputType({ description: 'What is planned for an indicator and a plan period.' })
export class SetTargetInput extends SubjectInput {
  @Day('First day of the plan period', { nullable: true })
  planStart?: string | null;

  @Day('Day after the last', { nullable: true, after: 'planStart' })
  planEnd?: string | null;

  @Words('The plan in words', { max: TEXT_MAX, nullable: true })
  planText?: string | null;

  @Part(() => QuantityInput, { description: 'The number.' })
  quantity!: QuantityInput;

  @Part(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Field(() => Boolean, { defaultValue: false, description: `${EVEN_SO}.` })
  evenSo!: boolean;
}

@InputType({ description: 'Another value for a target; the former one stays in its history.' })
export class ChangeTargetInput extends changeInput('The target that holds now') {
  @Part(() => QuantityInput, { description: 'The number.' })
  quantity!: QuantityInput;

  @Part(() => SourceInput, { description: 'Where it comes from.' })
  source!: SourceInput;

  @Words('The plan in words; left out, it stays', { max: TEXT_MAX, nullable: true })
  planText?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: `${EVEN_SO}, ${SAME}.` })
  evenSo!: boolean;

  @Words(...WHY)
  reason!: string;
}

@InputType({ description: 'A target that should not stand; it stays in its history.' })
export class WithdrawTargetInput extends changeInput('The target that holds now') {
  @Words(...WHY)
  reason!: string;
}
