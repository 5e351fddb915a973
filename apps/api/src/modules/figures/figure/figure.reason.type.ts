import { explain, type Reason, type ReasonCode as Code, REASONS } from '@linli/figures';
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import type { Locale } from '#kernel/locale';
import { DecimalScalar } from '#kernel/scalars';
import { BoundsType } from './figure.type.ts';

const SENTENCES = Object.fromEntries(
  Object.entries(REASONS).map(([code, sentence]) => [code, sentence.en]),
) as Record<Code, string>;

export const ReasonCode = enumType<Code>(
  'ReasonCode',
  'Why a number is refused, left out or to be read with care.',
  SENTENCES,
);

@ObjectType('Reason', { description: 'A reason, for programs and in words.' })
export class ReasonType {
  @Field(() => ReasonCode, { description: 'For programs.' })
  code!: Code;

  @Field(() => String, { description: 'In your language.' })
  message!: string;
}

/** A reason in the reader's language. */
export const toldReason = ({ reason, params }: Reason, locale: Locale): ReasonType => ({
  code: reason,
  message: explain(reason, params, locale),
});

@ObjectType('Estimate', {
  description: 'A computed number: what it may be, and one value if known.',
})
export class EstimateType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Computed from the numbers as printed; null when one is not known.',
  })
  value!: string | null;

  @Field(() => BoundsType, { description: 'What it may be.' })
  bounds!: BoundsType;
}
