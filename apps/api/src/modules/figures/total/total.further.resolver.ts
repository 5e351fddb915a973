import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { yearBefore } from '#kernel/clock';
import { PeriodType } from '#modules/figures/figure/figure.period.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import type { TotalRow } from './total.answer.ts';
import { childrenOf, totalsOf } from './total.children.ts';
import {
  beginning,
  CHILDREN_MAX,
  costUpTo,
  type First,
  FirstChildrenArgs,
  TOTAL_COST,
} from './total.input.ts';
import { newestPeriod } from './total.newest.query.ts';
import { totalOfIndicator } from './total.service.ts';
import { ChildTotalType, TotalType } from './total.type.ts';

const PRICE_OF_NEWEST = 5;

/** What a total is compared with and parted by. */
@Resolver(() => TotalType)
export class FurtherTotalResolver {
  @FieldResolver(() => PeriodType, {
    nullable: true,
    complexity: PRICE_OF_NEWEST,
    description:
      'The latest period that a figure here or below speaks of, whatever was asked; null when there is none that you see.',
  })
  newestPeriod(@Root() { root, indicatorId, given }: TotalRow, @Ctx() ctx: Context) {
    return newestPeriod(ctx, root, indicatorId, given.asked.dimension);
  }

  @FieldResolver(() => TotalType, {
    nullable: true,
    complexity: ({ childComplexity }) => TOTAL_COST + childComplexity,
    description: 'The same of the same days a year before; null when no figure is yours to see.',
  })
  lastYear(@Root() { root, given }: TotalRow, @Ctx() ctx: Context) {
    const { indicator, asked } = given;
    const { start, end } = asked.period;
    const period = { start: yearBefore(start), end: yearBefore(end) };
    return totalOfIndicator(ctx, root, indicator, { ...asked, period });
  }

  @FieldResolver(() => [ChildTotalType], {
    complexity: costUpTo(CHILDREN_MAX),
    description: `What it comes to at each unit directly below, by code; at most ${CHILDREN_MAX}, those left out where no figure is yours to see. They need not add up to it: figures of the unit itself may stand for all of them, and the result of a joint program counts once.`,
  })
  async byChild(
    @Root() total: TotalRow,
    @Ctx() ctx: Context,
    @Args(() => FirstChildrenArgs) page: First,
  ) {
    const children = beginning(childrenOf(total), page, CHILDREN_MAX);
    // Asked for before the totals are computed, so that of all units at one depth they go in one wave.
    const reading = ctx.read.listByKey(unitRows, children);
    const [units, totals] = await Promise.all([reading, totalsOf(total, children)]);
    return units.flatMap((unit, at) => (unit && totals[at] ? [{ unit, total: totals[at] }] : []));
  }
}
