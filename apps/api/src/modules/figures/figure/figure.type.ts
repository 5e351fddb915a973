import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { ForStaff, WITHHELD } from '#kernel/in-group';
import { NodeType } from '#kernel/node';
import { DateTimeScalar, DecimalScalar } from '#kernel/scalars';
import { PRICE_OF_NOTE } from '#kernel/price';
import { Basis } from '#modules/figures/indicator/indicator.meaning.type';
import { MeasureType } from '#modules/figures/measure/measure.type';
import type { BoundsRow, EndRow, QuantityRow } from './quantity.query.ts';
import type { FigureRow } from './figure.query.ts';

export const Qualifier = enumType<FigureRow['qualifier']>(
  'Qualifier',
  'How the source hedges a number; `bounds` says what follows from it.',
  {
    EXACT: 'As it stands.',
    ROUNDED: 'Rounded to its last digit: 82.7 % is 82.65 to under 82.75.',
    ODD: '余, 多: 200余 is 200 to under 300.',
    OVER: '超: more than.',
    AT_LEAST: '上, 以上, or a list that ends with 等: at least.',
    NEARLY: '近: 95 % to 100 % of it.',
    ABOUT: '左右: about.',
    AT_MOST: '最高: at most.',
    UNDER: '不足: less than.',
    RANGE: 'From one number to another.',
    CONFLICTING: '近…余: two hedges that contradict each other; kept as printed.',
  },
);

export const Grain = enumType<NonNullable<FigureRow['grain']>>('Grain', 'Length of a period.', {
  YEAR: 'A year.',
  HALF: 'Half a year.',
  QUARTER: 'A quarter.',
  MONTH: 'A month.',
  SEASON: 'A season, such as the summer holidays.',
  PLAN: 'A plan period, such as the 14th five-year plan.',
  MOMENT: 'A moment.',
});

export const Origin = enumType<FigureRow['origin']>('Origin', 'How a figure came to be.', {
  REPORTED: 'Somebody reported it.',
  DERIVED: 'Computed from rows.',
  SYNTHETIC: 'Made up for demonstration.',
});

@ObjectType('Bound', { description: 'One end of the values a number can have.' })
export class BoundType implements EndRow {
  @Field(() => DecimalScalar, { description: 'The end.' })
  value!: string;

  @Field(() => Boolean, { description: 'The end itself is possible.' })
  inclusive!: boolean;
}

@ObjectType('Bounds', { description: 'The values a number can have, given how it is hedged.' })
export class BoundsType implements BoundsRow {
  @Field(() => BoundType, { nullable: true, description: 'Smallest value; null: no lower end.' })
  lower!: BoundType | null;

  @Field(() => BoundType, { nullable: true, description: 'Largest value; null: no upper end.' })
  upper!: BoundType | null;
}

@InterfaceType('Quantity', { description: 'A number with its hedge, measure word and source.' })
export abstract class QuantityType implements Partial<QuantityRow> {
  @Field(() => String, {
    nullable: true,
    description: 'Finer than the indicator: a programme, kind or group, in Chinese.',
  })
  dimension!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in English; null where the catalogue has no name for it.',
  })
  dimensionEn!: string | null;

  @Field(() => MeasureType, { description: 'Measure word of this number.' })
  measure!: MeasureType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number as printed, without its hedge; null when only bounds are known.',
  })
  value!: string | null;

  @Field(() => Qualifier, { description: 'How the source hedges it.' })
  qualifier!: FigureRow['qualifier'];

  @Field(() => BoundsType, {
    nullable: true,
    description: 'The values it can have; null when nothing is known of them.',
  })
  bounds!: BoundsType | null;

  @Field(() => String, { nullable: true, description: 'The words of the source, such as 50余次.' })
  wording!: string | null;

  @Field(() => DateTimeScalar, {
    deprecationReason: 'It is `createdAt`.',
    description: 'When it was recorded.',
  })
  recordedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it stopped to hold; until then, when it was recorded: it never changes.',
  })
  updatedAt!: string;

  @ForStaff()
  @Field(() => String, {
    nullable: true,
    description: 'Who recorded it, for staff; null when it was loaded, or in `withheld`.',
  })
  recordedBy!: string | null;

  @Field(() => Int, { description: 'Grows with every change; give it as `expectedVersion`.' })
  version!: number;

  @Field(() => [String], { description: WITHHELD })
  withheld!: string[];
}

export const FigureStatus = enumType<FigureRow['status']>('FigureStatus', 'Whether it holds.', {
  CURRENT: 'It holds.',
  SUPERSEDED: 'It was corrected; another one holds.',
  WITHDRAWN: 'It was withdrawn.',
});

@ObjectType('Figure', {
  description: 'One value of an indicator for a unit and a period. Field group OUTCOMES.',
  implements: [NodeType, QuantityType],
})
export class FigureType extends QuantityType {
  @Field(() => Basis, { description: 'What time does to it.' })
  basis!: FigureRow['basis'];

  @Field(() => Origin, { description: 'How it came to be.' })
  origin!: FigureRow['origin'];

  @ForStaff()
  @Field(() => String, {
    complexity: PRICE_OF_NOTE,
    nullable: true,
    description: 'For colleagues: who is not of the staff here or above reads null.',
  })
  note!: string | null;

  @Field(() => String, {
    complexity: PRICE_OF_NOTE,
    nullable: true,
    description: 'What every reader should know about it.',
  })
  remark!: string | null;

  @Field(() => Boolean, {
    description:
      'A sensitive number that you are not told: a count in steps of ten, such as 0 to under 10; nothing of a rate, nor of any where your own unit has numbers of the indicator.',
  })
  hidden!: boolean;

  @Field(() => FigureStatus, { description: 'Whether it holds.' })
  status!: FigureRow['status'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was corrected or withdrawn; null while it holds.',
  })
  supersededAt!: string | null;

  @ForStaff()
  @Field(() => String, {
    nullable: true,
    description: 'Who corrected or withdrew it; null while it holds, or in `withheld`.',
  })
  supersededBy!: string | null;

  @ForStaff()
  @Field(() => String, {
    complexity: PRICE_OF_NOTE,
    nullable: true,
    description: 'Why it was corrected or withdrawn; null while it holds, or in `withheld`.',
  })
  supersededReason!: string | null;
}

export const FigureConnection = connectionType('Figure', () => FigureType);
