import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { Refusal } from '#kernel/errors';
import { NOWHERE } from '#kernel/ids';
import { InGroup } from '#kernel/in-group';
import { wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { type UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import {
  beginning,
  type First,
  FirstTotalsArgs,
  TOTAL_COST,
  YEAR_TOTALS_MAX,
} from './total.input.ts';
import { totalOfIndicator } from './total.service.ts';
import { TotalType } from './total.type.ts';
import { toldYears } from './total.year.query.ts';
import { type YearOfFigures, YearOfFiguresType } from './total.year.type.ts';

const YEARS = { first: 1900, last: 2200 };
const PRICE_OF_YEARS = 50;

@Resolver(() => UnitType)
export class UnitYearResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => YearOfFiguresType, {
    complexity: ({ childComplexity }) => PRICE_OF_YEARS + childComplexity,
    description: 'A year of figures here and below.',
  })
  async yearOfFigures(
    @Root() { districtId, id }: UnitRow,
    @Ctx() ctx: Context,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'Which; null: the latest that has figures.',
    })
    asked?: number | null,
  ): Promise<YearOfFigures> {
    if (asked && (asked < YEARS.first || asked > YEARS.last)) {
      throw new Refusal('BAD_USER_INPUT', 'UNKNOWN');
    }
    const told = await toldYears(ctx, { districtId, id });
    const held = told.filter(({ figures }) => figures > 0);
    const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => b - a);
    const year = asked ?? years[0] ?? null;
    const indicatorIds = held.filter((one) => one.year === year).map((one) => one.indicatorId);
    const touched = told.filter((one) => one.year === year).map(({ updatedAt }) => updatedAt);
    const updatedAt = touched.sort().at(-1) ?? null;
    return { unit: { districtId, id }, year, years, indicatorIds, updatedAt };
  }
}

@Resolver(() => YearOfFiguresType)
export class YearOfFiguresResolver {
  @FieldResolver(() => [TotalType], {
    complexity: ({ args, childComplexity }) =>
      Math.max(0, (args.first as First['first']) ?? YEAR_TOTALS_MAX) *
      (TOTAL_COST + childComplexity),
    description: `What each indicator comes to of which a figure speaks in the year, by code; at most ${YEAR_TOTALS_MAX}.`,
  })
  async totals(
    @Root() { unit, year, indicatorIds }: YearOfFigures,
    @Ctx() ctx: Context,
    @Args(() => FirstTotalsArgs) page: First,
  ) {
    if (year === null) return [];
    const keys = indicatorIds.map((id) => ({ ...NOWHERE, id }));
    const rows = await ctx.read.listByKey(wholeIndicatorRows, keys);
    const known = rows.filter((row) => row !== null).sort((a, b) => (a.code < b.code ? -1 : 1));
    const period = { start: `${year}-01-01`, end: `${year + 1}-01-01` };
    const totals = await Promise.all(
      beginning(known, page, YEAR_TOTALS_MAX).map((indicator) =>
        totalOfIndicator(ctx, unit, indicator, { period, dimension: null }),
      ),
    );
    return totals.filter((total) => total !== null);
  }
}
