import { Field, InputType } from 'type-graphql';
import { DecimalScalar } from '#kernel/scalars';
import { Words } from '#kernel/words';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { Qualifier } from '#modules/figures/figure/figure.type';

@InputType({ description: 'One end of the values a number can have.' })
export class BoundInput {
  @Field(() => DecimalScalar, { description: 'The end.' })
  value!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'The end itself is possible.' })
  inclusive!: boolean;
}

@InputType({
  description:
    'A number as its source says it. The wording alone is enough; otherwise the number and its hedge.',
})
export class QuantityInput {
  @Words('The words of the source, such as 200余人次, kept as they are', {
    max: 64,
    nullable: true,
  })
  wording?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number without its hedge; null: read from the wording, or none (RANGE).',
  })
  value?: string | null;

  @Field(() => Qualifier, {
    nullable: true,
    description: 'How the source hedges it; null: read from the wording, else EXACT.',
  })
  qualifier?: FigureRow['qualifier'] | null;

  @Field(() => BoundInput, {
    nullable: true,
    description: 'Smallest value; for RANGE, ABOUT and CONFLICTING alone.',
  })
  lower?: BoundInput | null;

  @Field(() => BoundInput, {
    nullable: true,
    description: 'Largest value; for RANGE, ABOUT and CONFLICTING alone.',
  })
  upper?: BoundInput | null;

  @Field(() => String, {
    nullable: true,
    description: "Measure, by code or word; null: the one in the wording, else the indicator's.",
  })
  measure?: string | null;
}
