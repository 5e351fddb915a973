import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { InGroup } from '#kernel/in-group';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { indicatorsByCode } from './total.codes.ts';
import { TOTALS_MAX } from './total.input.ts';
import { type ReportedYear, reportedYears } from './total.reported.query.ts';

const PRICE_OF_YEARS = 50;

@ObjectType('ReportedYear', {
  description:
    'How far a year is reported to a unit, as far as you may see it. A figure is of the year in which its period ends.',
})
export class ReportedYearType implements ReportedYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, {
    description:
      'Units directly below of which a figure of one of the indicators is expected, among those whose figures you see.',
  })
  expectedChildren!: number;

  @Field(() => Int, {
    description:
      'Those of them at or below which there is one. What the unit itself tells of all is none of theirs.',
  })
  reportedChildren!: number;

  @Field(() => Int, {
    description: 'Of how many of the indicators there is a figure, here or below.',
  })
  reportedIndicators!: number;
}

@Resolver(() => UnitType)
export class ReportedYearsResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => [ReportedYearType], {
    complexity: ({ childComplexity }) => PRICE_OF_YEARS + childComplexity,
    description:
      'Years of which a figure of some indicators is there, here or below, the latest first, each with how many of the units directly below reported any of them.',
  })
  async reportedYears(
    @Root() { districtId, id }: UnitRow,
    @Ctx() ctx: Context,
    @Arg('indicators', () => [String], {
      description: `Up to ${TOTALS_MAX} indicators by their codes, the district's own before the platform's.`,
    })
    codes: string[],
  ): Promise<ReportedYear[]> {
    return reportedYears(
      ctx,
      { districtId, id },
      await indicatorsByCode(ctx, { districtId, codes }),
    );
  }
}
