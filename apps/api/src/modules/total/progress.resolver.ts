import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { NOWHERE } from '../../kernel/ids.ts';
import { figureRows } from '../figure/figure.query.ts';
import { type TargetRow } from '../figure/target.query.ts';
import { toldReason } from '../figure/figure.reason.type.ts';
import { FigureType } from '../figure/figure.type.ts';
import { OutcomeType } from '../figure/outcome.type.ts';
import { TargetType } from '../figure/target.type.ts';
import type { OutcomeRow } from '../figure/outcome.query.ts';
import { wholeIndicatorRows } from '../indicator/indicator.query.ts';
import type { MeasuredRow } from './measured.query.ts';
import { progressOf } from './progress.ts';
import { actualOf, outcomeParts, type PlannedRow } from './progress.query.ts';
import { TargetProgressType } from './progress.type.ts';

@Resolver(() => TargetType)
export class TargetProgressResolver {
  @FieldResolver(() => FigureType, {
    nullable: true,
    description:
      'The figure to read it against: of the same unit, program, indicator and dimension, the latest whose period meets the plan. Null without one.',
  })
  async actual(@Root() target: TargetRow, @Ctx() ctx: Context) {
    const actual = await actualOf(ctx, target);
    return actual && ctx.read.byKey(figureRows, actual);
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
    description: 'How far its target is reached; null without a target.',
  })
  async progress(@Root() outcome: OutcomeRow, @Ctx() ctx: Context) {
    const parts = await outcomeParts(ctx, outcome);
    return parts?.target ? toldProgress(ctx, parts.figure, parts.target) : null;
  }
}

async function toldProgress(
  ctx: Context,
  figure: MeasuredRow,
  target: PlannedRow,
): Promise<TargetProgressType | null> {
  const indicator = await ctx.read.byKey(wholeIndicatorRows, {
    ...NOWHERE,
    id: figure.indicatorId,
  });
  if (!indicator) return null;
  const progress = progressOf(figure, target, indicator);
  if (progress.ok) return { ...progress, refusal: null };
  return { state: null, margin: null, ratio: null, refusal: toldReason(progress, ctx.locale) };
}
