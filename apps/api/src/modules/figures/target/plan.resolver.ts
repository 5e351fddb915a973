import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { type Key, NOWHERE } from '#kernel/ids';
import { figureRows } from '#modules/figures/figure/figure.query';
import { type TargetRow } from '#modules/figures/figure/target.query';
import { toldReason } from '#modules/figures/figure/figure.reason.type';
import { FigureType } from '#modules/figures/figure/figure.type';
import { TargetType } from '#modules/figures/figure/target.type';
import { wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { relatedStanding } from '#modules/figures/reading/candidates.query';
import { planOf } from './plan.ts';
import { type Change, isPlannable } from './plan.rule.ts';
import { PlanArgs, RatePlanType } from './plan.type.ts';
import { actualOf } from './progress.query.ts';

@Resolver(() => TargetType)
export class TargetPlanResolver {
  @FieldResolver(() => RatePlanType, {
    nullable: true,
    description:
      'Where the rate stands, and what if. Null for what is no rate per so many or percentage (`progress` says where that stands), where less is better, and as long as there is no figure.',
  })
  plan(@Root() target: TargetRow, @Ctx() ctx: Context, @Args(() => PlanArgs) change: Change) {
    return planFor(ctx, target, change);
  }
}

@Resolver(() => RatePlanType)
export class RatePlanResolver {
  @FieldResolver(() => FigureType, {
    nullable: true,
    description:
      'What the rate is taken of, of its period or else the latest that stands within it; the first when several add up.',
  })
  denominator(@Root() { denominator }: { denominator: Key | null }, @Ctx() ctx: Context) {
    return denominator && ctx.read.byKey(figureRows, denominator);
  }
}

const NOTHING = {
  ...{ state: null, rate: null, numerator: null, needed: null, margin: null, gap: null },
  ...{ breakEvenDenominator: null, breakEvenGrowth: null, denominator: null, factor: null },
};

async function planFor(ctx: Context, target: TargetRow, change: Change) {
  const key = { ...NOWHERE, id: target.indicatorId };
  const [indicator, actual] = await Promise.all([
    ctx.read.byKey(wholeIndicatorRows, key),
    actualOf(ctx, target),
  ]);
  if (!indicator || !actual || !isPlannable(indicator)) return null;
  const [figure] = actual.figures;
  const related = await relatedStanding(ctx, figure);
  const plan = planOf({ indicator, figure, target, related }, change, ctx.locale);
  return plan.ok
    ? { ...plan, refusal: null }
    : { ...NOTHING, refusal: toldReason(plan, ctx.locale) };
}
