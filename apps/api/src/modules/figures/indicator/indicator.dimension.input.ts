import { Field, ID, InputType } from 'type-graphql';
import { Part } from '#kernel/input';
import { Words } from '#kernel/words';
import { DimensionKind, UnitOfAnalysis } from './indicator.dimension.type.ts';
import { NAME_MAX } from './indicator.type.ts';
import type { DimensionRow } from './indicator.query.ts';

@InputType({ description: 'A finer value of an indicator.' })
export class IndicatorDimensionInput {
  @Words('Name in Chinese, once for each indicator', { max: NAME_MAX, required: true })
  name!: string;

  @Words('Name in English', { max: NAME_MAX, nullable: true })
  nameEn?: string | null;

  @Field(() => DimensionKind, { defaultValue: 'KIND', description: 'What it tells apart.' })
  kind!: DimensionRow['kind'];

  @Field(() => UnitOfAnalysis, {
    nullable: true,
    description: 'Of whom an amount speaks, where that is stated.',
  })
  unitOfAnalysis?: DimensionRow['unitOfAnalysis'];
}

@InputType({ description: 'A dimension to add to an indicator.' })
export class AddIndicatorDimensionInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The district that it is for; null: for everybody, by the platform's operator.",
  })
  districtId?: string | null;

  @Part(() => IndicatorDimensionInput, { description: 'The dimension.' })
  dimension!: IndicatorDimensionInput;
}
