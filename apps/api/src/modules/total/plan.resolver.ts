import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { type Key, NOWHERE } from '../../kernel/ids.ts';
import { figureRows } from '../figure/figure.query.ts';
import { type TargetRow } from '../figure/target.query.ts';
import { toldReason } from '../figure/figure.reason.type.ts';
import { FigureType } from '../figure/figure.type.ts';
import { TargetType } from '../figure/target.type.ts';
import { wholeIndicatorRows } from '../indicator/indicator.query.ts';
import { relatedStanding } from './candidates.query.ts';
import { planOf } from './plan.ts';
import { type Change, isPlannable } from './plan.query.ts';
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
