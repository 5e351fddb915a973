import type { MeasureKind as Kind } from '@linli/figures';
import { Field, ID, InputType } from 'type-graphql';
import { Words } from '#kernel/words';
import { MeasureKind } from './measure.type.ts';

/** Most characters of its English name. */
const NAME_MAX = 100;
/** Most letters of a measure word. */
const WORD_MAX = 8;

@InputType({ description: "A measure word of a district's own." })
export class AddMeasureWordInput {
  @Field(() => ID, { description: 'The district that it is for, by its id or code.' })
  districtId!: string;

  @Words('The word in Chinese, letters alone and new to the district', {
    max: WORD_MAX,
    required: true,
  })
  word!: string;

  @Words('The word in English', { max: NAME_MAX, nullable: true })
  wordEn?: string | null;

  @Field(() => MeasureKind, {
    description: 'What it counts; never RATE, which is made of words as it is met.',
  })
  kind!: Kind;
}
