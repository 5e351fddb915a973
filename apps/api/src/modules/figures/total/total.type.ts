import type { Total } from '@linli/figures';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import { DecimalScalar } from '#kernel/scalars';
import { BoundsType, FigureType, Qualifier } from '#modules/figures/figure/figure.type';
import { ReasonType } from '#modules/figures/figure/figure.reason.type';
import { MeasureType } from '#modules/figures/measure/measure.type';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import type { TotalRow } from './total.answer.ts';

export const TotalLabel = enumType<Total['label']>('TotalLabel', 'What a total may be called.', {
  TOTAL: 'A total.',
  REACH: 'Reach: the same people may be in it several times. Never a number of people.',
});

@ObjectType('LeftOutFigure', { description: 'A figure that a total does not count.' })
export class LeftOutFigureType {
  @Field(() => FigureType, { description: 'The figure.' })
  figure!: FigureType;

  @Field(() => ReasonType, { description: 'Why it is not counted.' })
  reason!: ReasonType;
}

type Covered = 'expectedUnits' | 'reportedUnits' | 'expectedChildren' | 'reportedChildren';
type Published = Covered | 'measure' | 'label' | 'value' | 'qualifier' | 'bounds' | 'visibleUnits';

@ObjectType('Total', {
  description:
    'What the figures of an indicator come to at and below a unit, as far as you may see them; for a partner it is of what its agreements cover. Nothing is counted twice: what a unit says of the whole stands for its parts and for the units below, and the result of a joint program counts once. Figures that you are shown as a range enter as that range. Field group OUTCOMES.',
})
export class TotalType implements Pick<TotalRow, Published | 'totalUnits'> {
  @Field(() => MeasureType, { description: "Its measure word, the indicator's." })
  measure!: MeasureType;

  @Field(() => TotalLabel, { description: 'What it may be called.' })
  label!: Total['label'];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number without its hedge; null for a range and for a refused total.',
  })
  value!: string | null;

  @Field(() => Qualifier, {
    nullable: true,
    description:
      'EXACT, RANGE, or AT_LEAST and OVER where something is missing or open above; null when refused.',
  })
  qualifier!: TotalRow['qualifier'];

  @Field(() => BoundsType, {
    nullable: true,
    description: 'All that it can be; null when refused.',
  })
  bounds!: BoundsType | null;

  @Field(() => Int, {
    description:
      'Units at or below that should report, at the lowest levels that record, among those whose figures you see.',
  })
  expectedUnits!: number;

  @Field(() => Int, {
    description:
      'Those of them that have a figure of the period, or of which a unit above tells. Their numbers may be incomplete.',
  })
  reportedUnits!: number;

  @Field(() => Int, {
    description: 'Units directly below of which something is expected, such as the streets.',
  })
  expectedChildren!: number;

  @Field(() => Int, { description: 'Those of them of which something is reported.' })
  reportedChildren!: number;

  @Field(() => Int, { description: 'Units at or below whose figures of this period you see.' })
  visibleUnits!: number;

  @Field(() => Int, {
    description:
      'All units at or below, today, that you may know of: a partner those that its agreements cover.',
  })
  totalUnits!: number;
}

@ObjectType('ChildTotal', { description: 'What an indicator comes to at one of the units below.' })
export class ChildTotalType {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;

  @Field(() => TotalType, { description: 'Its own total, as the unit itself would answer.' })
  total!: TotalType;
}
