import { MEASURE_KINDS, MEASURES } from '@linli/figures';
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import type { MeasureRow } from './measure.query.ts';

const SHOWN_WORDS = 4;

/** What a kind counts, and the first of its words. */
const described = MEASURE_KINDS.map(({ kind, nameEn }) => {
  const words = MEASURES.filter((measure) => measure.kind === kind).map(({ word }) => word);
  const name = `${nameEn.charAt(0).toUpperCase()}${nameEn.slice(1)}`;
  const listed = words.slice(0, SHOWN_WORDS).join(', ');
  return [kind, listed ? `${name}: ${listed}.` : 'One quantity per another, such as 个/千人.'];
});

export const MeasureKind = enumType<MeasureRow['kind']>(
  'MeasureKind',
  'What a measure word counts. Figures of different kinds are never added together.',
  Object.fromEntries(described) as Record<MeasureRow['kind'], string>,
);

@ObjectType('Measure', { description: 'A measure word and what it counts.' })
export class MeasureType implements MeasureRow {
  @Field(() => String, { description: 'Stable code, such as RENCI.' })
  code!: string;

  @Field(() => MeasureKind, { description: 'What it counts.' })
  kind!: MeasureRow['kind'];

  @Field(() => String, { description: 'The word in Chinese, such as 人次.' })
  word!: string;

  @Field(() => String, { nullable: true, description: 'The word in English, such as visits.' })
  wordEn!: string | null;

  ownerDistrictId!: number | null;
}
