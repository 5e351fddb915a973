import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { DecimalScalar } from '#kernel/scalars';
import { BoundsType, Qualifier } from '#modules/figures/figure/figure.type';
import { PeriodType } from '#modules/figures/figure/figure.period.type';
import { Basis } from '#modules/figures/indicator/indicator.meaning.type';
import { MeasureType } from '#modules/figures/measure/measure.type';
import { ShareType } from '#modules/program/program/program.participation.type';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import type { FrozenFigure, ProgramResultRow, ResultChange } from './result.query.ts';

export const ResultState = enumType<ProgramResultRow['state']>(
  'ResultState',
  'Where an edition of a joint result stands; computed, never stored.',
  {
    PROPOSED: 'Units that take part have still to answer.',
    AGREED: 'All of them agreed.',
    DISPUTED: 'One of them said no.',
    OUTDATED:
      'Figures, units or shares changed since: it needs another edition, whatever was said.',
    REPLACED:
      'Another edition took its place, which a partner may have no right to read: it is told no more of it.',
  },
);

export const ResultChangeType = enumType<ResultChange>(
  'ResultChange',
  'What makes an edition outdated.',
  {
    FIGURES: 'A figure of it was corrected or withdrawn.',
    UNITS: 'A unit joined or left.',
    SHARES: 'Other shares were proposed.',
  },
);

@ObjectType('ResultUnit', { description: 'A unit that a result was proposed to, as it was then.' })
export class ResultUnitType {
  @Field(() => String, { description: 'Its name then, in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  nameEn!: string | null;

  @Field(() => ShareType, {
    nullable: true,
    description: 'Its share of the result; null where no shares were agreed.',
  })
  share!: ShareType | null;
}

@ObjectType('ResultFigure', {
  description: 'A figure of a result as it was when the result was proposed.',
})
export class ResultFigureType implements Partial<FrozenFigure> {
  @Field(() => String, { description: 'What is measured, in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Finer than the indicator, in Chinese.' })
  dimension!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  dimensionEn!: string | null;

  @Field(() => MeasureType, { description: 'Measure word of the number.' })
  measure!: MeasureType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number without its hedge; null when only bounds are known.',
  })
  value!: string | null;

  @Field(() => Qualifier, { description: 'How the source hedges it.' })
  qualifier!: FrozenFigure['qualifier'];

  @Field(() => BoundsType, {
    nullable: true,
    description: 'The values it can have; null when nothing is known of them.',
  })
  bounds!: BoundsType | null;

  @Field(() => String, { nullable: true, description: 'The words of the source.' })
  wording!: string | null;

  @Field(() => Basis, { description: 'What time does to it.' })
  basis!: FrozenFigure['basis'];

  @Field(() => PeriodType, { description: 'The span it speaks of.' })
  period!: PeriodType;

  @Field(() => String, { description: 'Title of its source, in Chinese.' })
  sourceTitle!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  sourceTitleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Place in the source.' })
  sourceReference!: string | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description:
      'What the share of each of `units` comes to, in their order; they add up to the number. Null where it is no exact whole number, or no shares were agreed.',
  })
  parts!: string[] | null;
}

@ObjectType('ProgramResult', {
  description:
    'An edition of what a joint program came to, as it was proposed to its units; never changed. Partners read it by field group OUTCOMES.',
  implements: NodeType,
})
export class ProgramResultType
  extends OfUnitType
  implements
    Omit<ProgramResultRow, 'districtId' | 'unitId' | 'programId' | 'content' | 'sensitiveFigures'>
{
  @Field(() => Int, { description: 'Its number; give it as `edition` of `answerResult`.' })
  edition!: number;

  @Field(() => ResultState, { description: 'Where it stands.' })
  state!: ProgramResultRow['state'];

  @Field(() => [ResultChangeType], {
    description: 'What changed since it was proposed; empty while it holds, or was replaced.',
  })
  outdatedBy!: ResultChange[];

  @Field(() => Int, {
    description:
      'How many figures it leaves out, since they are told to their own unit alone; also those that became so since.',
  })
  sensitiveFigures!: number;

  @Field(() => String, { description: 'SHA-256 of what it holds.' })
  sha256!: string;
}

export const ProgramResultConnection = connectionType('ProgramResult', () => ProgramResultType);
