import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { type Key, NOWHERE } from '#kernel/ids';
import { priceOfList } from '#kernel/price';
import { figureRows } from '#modules/figures/figure/figure.query';
import { type TargetRow } from '#modules/figures/figure/target.query';
import { toldReason } from '#modules/figures/figure/figure.reason.type';
import { FigureType } from '#modules/figures/figure/figure.type';
import { OutcomeType } from '#modules/figures/figure/outcome.type';
import { TargetType } from '#modules/figures/figure/target.type';
import type { OutcomeRow } from '#modules/figures/figure/outcome.query';
import { wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { type Actual, addsWithin } from '#modules/figures/reading/actual.rule';
import type { MeasuredRow } from '#modules/figures/reading/measured.query';
import { keysOf, lackingOf, progressOf } from './progress.ts';
import { actualOf, outcomeParts, type PlannedRow } from './progress.query.ts';
import { TargetProgressType } from './progress.type.ts';

/** Progress with what its fields are read from. */
type ProgressRow = TargetProgressType & { readFrom: readonly Key[] };

@Resolver(() => TargetType)
export class TargetProgressResolver {
  @FieldResolver(() => FigureType, {
    nullable: true,
    description:
      'The figure to read it against: of the same unit, program, indicator and dimension, the latest whose period meets the plan; `progress.figures` has all periods of a flow. Null without one.',
  })
  async actual(@Root() target: TargetRow, @Ctx() ctx: Context) {
    const actual = await actualOf(ctx, target);
    return actual && ctx.read.byKey(figureRows, actual.figures[0]);
  }

  @FieldResolver(() => TargetProgressType, {
    nullable: true,
    description: 'How far it is reached; null as long as there is no figure.',
  })
  async progress(@Root() target: TargetRow, @Ctx() ctx: Context) {
    const actual = await actualOf(ctx, target);
    return actual && toldProgress(ctx, actual, target);
  }
}

@Resolver(() => OutcomeType)
export class OutcomeProgressResolver {
  @FieldResolver(() => TargetProgressType, {
    nullable: true,
    description:
      'How far its target is reached, by its figure or, of a flow, by all its periods within the plan; null without a target.',
  })
  async progress(@Root() outcome: OutcomeRow, @Ctx() ctx: Context) {
    const parts = await outcomeParts(ctx, outcome);
    if (!parts?.target) return null;
    const { figure, target } = parts;
    const { districtId, unitId, programId, indicatorId, dimension } = figure;
    const [indicator, actual] = await Promise.all([
      indicatorOf(ctx, figure),
      actualOf(ctx, { ...target, districtId, unitId, programId, indicatorId, dimension }),
    ]);
    const added = actual && indicator && addsWithin(figure, indicator, target);
    return toldProgress(ctx, added ? actual : { figures: [figure], sum: null }, target);
  }
}

/** A year has so many months. */
const FIGURES_EXPECTED = 12;

@Resolver(() => TargetProgressType)
export class ProgressFiguresResolver {
  @FieldResolver(() => [FigureType], {
    complexity: priceOfList(FIGURES_EXPECTED),
    description: 'What it is read from: one figure, or the periods of a flow; the latest first.',
  })
  async figures(@Root() { readFrom }: ProgressRow, @Ctx() ctx: Context) {
    const rows = await ctx.read.listByKey(figureRows, readFrom);
    return rows.filter((row) => row !== null);
  }
}

const indicatorOf = (ctx: Context, { indicatorId }: MeasuredRow) =>
  ctx.read.byKey(wholeIndicatorRows, { ...NOWHERE, id: indicatorId });

async function toldProgress(
  ctx: Context,
  actual: Actual<MeasuredRow>,
  target: PlannedRow,
): Promise<ProgressRow | null> {
  const indicator = await indicatorOf(ctx, actual.figures[0]);
  if (!indicator) return null;
  const [readFrom, lacking] = [keysOf(actual), lackingOf(actual, target)];
  const progress = progressOf(actual, target, indicator);
  if (progress.ok) return { ...progress, readFrom, lacking, refusal: null };
  const refusal = toldReason(progress, ctx.locale);
  return {
    ...{ state: null, margin: null, ratio: null, reached: null },
    readFrom,
    lacking,
    refusal,
  };
}
