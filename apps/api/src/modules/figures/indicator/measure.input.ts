import type { MeasureKind as Kind } from '@linli/figures';
import { Field, ID, InputType } from 'type-graphql';
import { NAME_MAX } from './indicator.faults.ts';
import { MeasureKind } from './indicator.type.ts';
import { WORD_MAX } from './measure.faults.ts';

@InputType({ description: "A measure word of a district's own." })
export class AddMeasureWordInput {
  @Field(() => ID, { description: 'The district that it is for.' })
  districtId!: string;

  @Field(() => String, {
    description: `The word in Chinese, 1 to ${WORD_MAX} letters, new to the district.`,
  })
  word!: string;

  @Field(() => String, {
    nullable: true,
    description: `The word in English, at most ${NAME_MAX} characters.`,
  })
  wordEn?: string | null;

  @Field(() => MeasureKind, {
    description: 'What it counts; never RATE, which is made of words as it is met.',
  })
  kind!: Kind;
}
