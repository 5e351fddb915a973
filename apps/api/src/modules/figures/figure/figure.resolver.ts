import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { PageArgs } from '#kernel/connection';
import { pageRequest } from '#kernel/page';
import { businessDate, dayBefore } from '#kernel/clock';
import { DateScalar } from '#kernel/scalars';
import { indicatorRows, wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { IndicatorType } from '#modules/figures/indicator/indicator.type';
import { programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { sourceRows } from '#modules/figures/source/source.query';
import { SourceType } from '#modules/figures/source/source.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { linksOf } from '#modules/kit/list/links';
import { type FigureRow, figuresOfSlot } from './figure.query.ts';
import { type QuantityRow } from './quantity.query.ts';
import { type TargetRow, targetsOfSlot } from './target.query.ts';
import { untotalled } from './untotalled.rule.ts';
import { type OutcomeRow, outcomeRows } from './outcome.query.ts';
import { ReasonType, toldReason } from './figure.reason.type.ts';
import { PeriodType } from './figure.period.type.ts';
import { FigureConnection, FigureType, QuantityType } from './figure.type.ts';
import { OutcomeType } from './outcome.type.ts';
import { TargetConnection, TargetType } from './target.type.ts';

@Resolver(() => QuantityType)
export class QuantityResolver {
  @FieldResolver(() => IndicatorType, { description: 'What is measured.' })
  indicator(@Root() { indicatorId }: QuantityRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { districtId: 0, id: indicatorId });
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit it speaks of; null when it is not yours to see.',
  })
  unit(@Root() { districtId, unitId }: QuantityRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }

  @FieldResolver(() => ProgramType, {
    nullable: true,
    description: 'The program it belongs to; null when there is none, or in `withheld`.',
  })
  program(@Root() { districtId, programId }: QuantityRow, @Ctx() ctx: Context) {
    return programId ? ctx.read.byKey(programRows, { districtId, id: programId }) : null;
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'Where it comes from; null alone for a number that you are not told.',
  })
  source(@Root() { districtId, sourceId }: QuantityRow, @Ctx() ctx: Context) {
    return sourceId ? ctx.read.byKey(sourceRows, { districtId, id: sourceId }) : null;
  }
}

@Resolver(() => FigureType)
export class FigureResolver {
  @FieldResolver(() => PeriodType, { description: 'The span it speaks of.' })
  period(@Root() figure: FigureRow): PeriodType {
    const { periodStart, periodEnd, grain, periodText, periodInferred } = figure;
    return {
      start: periodStart,
      end: periodEnd,
      grain,
      text: periodText,
      inferred: periodInferred,
    };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Day at whose end a stock, rate or cumulative count holds, not after it was recorded; null for what happens within a period.',
  })
  asOf(@Root() { basis, periodEnd, createdAt }: FigureRow): string | null {
    if (basis === 'FLOW' || basis === 'DELTA' || !periodEnd) return null;
    const [last, recorded] = [dayBefore(periodEnd), businessDate(new Date(createdAt))];
    return last < recorded ? last : recorded;
  }

  @FieldResolver(() => FigureConnection, {
    description: 'Every value that its place has had, the latest first, itself included.',
  })
  history(
    @Root() { districtId, slotId }: FigureRow,
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const edge = figuresOfSlot;
    return ctx.read.childrenOf({ districtId, id: slotId }, { edge, page: pageRequest(page) });
  }

  @FieldResolver(() => ReasonType, {
    nullable: true,
    description:
      'Why it enters no total: its measure or basis is not its indicator’s. Null: it may.',
  })
  async notTotalled(@Root() figure: FigureRow, @Ctx() ctx: Context) {
    const indicator = await ctx.read.byKey(wholeIndicatorRows, {
      districtId: 0,
      id: figure.indicatorId,
    });
    const reason = indicator && untotalled(figure, indicator);
    return reason && toldReason(reason, ctx.locale);
  }
}

@Resolver(() => TargetType)
export class TargetResolver {
  @FieldResolver(() => TargetConnection, {
    description: 'Every target that was set in its place, the latest first, itself included.',
  })
  history(
    @Root() { districtId, slotId }: TargetRow,
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const edge = targetsOfSlot;
    return ctx.read.childrenOf({ districtId, id: slotId }, { edge, page: pageRequest(page) });
  }
}

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => IndicatorType, { description: 'What is measured.' })
  indicator(@Root() { indicatorId }: OutcomeRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { districtId: 0, id: indicatorId });
  }
}

export const OutcomeLinks = linksOf(() => OutcomeType, outcomeRows, {
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program it is an outcome of; null when it is not yours to see.',
  },
});
