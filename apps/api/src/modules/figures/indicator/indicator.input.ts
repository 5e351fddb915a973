import { Field, ID, InputType } from 'type-graphql';
import { Part } from '#kernel/input';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import type { UnitKind as Level } from '#modules/tenancy/unit/unit.query';
import { UnitKind } from '#modules/tenancy/unit/unit.type';
import { IndicatorDimensionInput } from './indicator.dimension.input.ts';
import type { IndicatorRow } from './indicator.query.ts';
import { Basis, Direction, Rule } from './indicator.meaning.type.ts';
import { DESCRIPTION_MAX, NAME_MAX } from './indicator.type.ts';

@InputType({ description: 'What an indicator is called and explained with.' })
class IndicatorWordsInput {
  @Words('Name in English', { max: NAME_MAX, nullable: true })
  nameEn?: string | null;

  @Words('What counts and what does not, in Chinese', {
    max: DESCRIPTION_MAX,
    nullable: true,
    lines: true,
  })
  description?: string | null;

  @Words('The same in English', { max: DESCRIPTION_MAX, nullable: true, lines: true })
  descriptionEn?: string | null;
}

@InputType({ description: 'A new indicator.' })
export class CreateIndicatorInput extends IndicatorWordsInput {
  @Field(() => ID, {
    nullable: true,
    description: "The district that it is for; null: the platform's, for its operator alone.",
  })
  districtId?: string | null;

  @Field(() => String, {
    description: 'Stable code: 2 to 60 capitals, digits and underscores, a capital first.',
  })
  code!: string;

  @Words('Name in Chinese', { max: NAME_MAX, required: true })
  name!: string;

  @Field(() => String, {
    description: 'Its measure word, by code or by the word itself, such as RENCI or 人次.',
  })
  measure!: string;

  @Field(() => Basis, { description: 'What time does to its values. It never changes.' })
  basis!: IndicatorRow['basis'];

  @Field(() => Rule, {
    description:
      'How its values total. RECOMPUTE is for the bases RATIO and AVERAGE, and they for it; REACH counts people; DISTINCT people, households, organisations or units. It never changes.',
  })
  rule!: IndicatorRow['rule'];

  @Field(() => Direction, { defaultValue: 'NEUTRAL', description: 'Which way is better.' })
  direction!: IndicatorRow['direction'];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Small counts are hidden from everyone but the owning unit.',
  })
  sensitive!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Its dimensions exclude each other, so that they add.',
  })
  dimensionsDisjoint!: boolean;

  @Field(() => [UnitKind], {
    nullable: true,
    description: 'Levels at which figures of it are recorded; null: all.',
  })
  levels?: Level[] | null;

  @Part(() => [IndicatorDimensionInput], {
    nullable: true,
    description: 'Its finer values; more can be added later.',
  })
  dimensions?: IndicatorDimensionInput[] | null;
}

@InputType({ description: 'A change of an indicator; what is left out stays as it is.' })
export class UpdateIndicatorInput extends changeInput('The indicator', IndicatorWordsInput) {
  @Words('Name in Chinese', { max: NAME_MAX, nullable: true, required: true })
  name?: string | null;

  @Field(() => Direction, { nullable: true, description: 'Which way is better.' })
  direction?: IndicatorRow['direction'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Small counts are hidden from everyone but the owning unit.',
  })
  sensitive?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Its dimensions exclude each other, so that they add.',
  })
  dimensionsDisjoint?: boolean | null;

  @Field(() => [UnitKind], {
    nullable: true,
    description: 'Levels at which figures of it are recorded. Figures of other levels stay.',
  })
  levels?: Level[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: no new figures; false: open again.',
  })
  closed?: boolean | null;
}
