import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { InGroup } from '../../kernel/in-group.ts';
import type { Context } from '../../context.ts';
import type { Filter } from '../../database/read-sql.ts';
import { PageArgs } from '../../kernel/connection.ts';
import { pageRequest } from '../../kernel/page.ts';
import { NOWHERE, parseGlobalId } from '../../kernel/ids.ts';
import { dayBefore } from '../../kernel/clock.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { indicatorRows, wholeIndicatorRows } from '../indicator/indicator.query.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { type ProgramRow, programRows } from '../program/program.query.ts';
import { ProgramType } from '../program/program.type.ts';
import { sourceRows } from '../source/source.query.ts';
import { SourceType } from '../source/source.type.ts';
import { type UnitRow, unitRows } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
import {
  type FigureRow,
  figuresOfProgram,
  figuresOfSlot,
  figuresOfUnit,
  type QuantityRow,
  targetsOfProgram,
  targetsOfUnit,
} from './figure.query.ts';
import { untotalled } from './untotalled.query.ts';
import { type OutcomeRow, outcomesOfProgram, outcomesOfUnit } from './outcome.query.ts';
import { ReasonType, toldReason } from './figure.reason.type.ts';
import {
  FigureConnection,
  FigureType,
  OutcomeConnection,
  OutcomeType,
  PeriodType,
  QuantityType,
  TargetConnection,
} from './figure.type.ts';

@ArgsType()
class FigurePageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only figures of this indicator.' })
  indicator?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only figures whose period reaches beyond the start of this day.',
  })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only figures whose period begins on this day or earlier.',
  })
  until?: string | null;
}

/** A page of figures; an id that names no indicator finds none. */
const figures = (
  ctx: Context,
  parent: UnitRow | ProgramRow,
  edge: typeof figuresOfUnit,
  { indicator, from, until, ...page }: FigurePageArgs,
) => {
  const filters: Filter[] = [];
  if (indicator) filters.push({ name: 'INDICATOR', value: parseGlobalId(indicator)?.id ?? NONE });
  if (from) filters.push({ name: 'FROM', value: from });
  if (until) filters.push({ name: 'UNTIL', value: until });
  return ctx.read.childrenOf(parent, { edge, page: pageRequest(page), filters });
};

const NONE = NOWHERE.id;

@Resolver(() => QuantityType)
export class QuantityResolver {
  @FieldResolver(() => IndicatorType, { description: 'What is measured.' })
  indicator(@Root() { indicatorId }: QuantityRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { districtId: 0, id: indicatorId });
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit it speaks of.' })
  unit(@Root() { districtId, unitId }: QuantityRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }

  @FieldResolver(() => ProgramType, {
    nullable: true,
    description: 'The program it belongs to, if any.',
  })
  program(@Root() { districtId, programId }: QuantityRow, @Ctx() ctx: Context) {
    return programId ? ctx.read.byKey(programRows, { districtId, id: programId }) : null;
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'Where it comes from; null when the source is not yours to see.',
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
      'Day at whose end a stock, rate or cumulative count holds; null for what happens within a period.',
  })
  asOf(@Root() { basis, periodEnd }: FigureRow): string | null {
    return basis === 'FLOW' || basis === 'DELTA' || !periodEnd ? null : dayBefore(periodEnd);
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

@Resolver(() => OutcomeType)
export class OutcomeResolver {
  @FieldResolver(() => IndicatorType, { description: 'What is measured.' })
  indicator(@Root() { indicatorId }: OutcomeRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { districtId: 0, id: indicatorId });
  }

  @FieldResolver(() => ProgramType, {
    nullable: true,
    description: 'The program it is an outcome of.',
  })
  program(@Root() { districtId, programId }: OutcomeRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(programRows, { districtId, id: programId });
  }
}

@Resolver(() => ProgramType)
export class ProgramFiguresResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => OutcomeConnection, { description: 'Its outcomes, latest period first.' })
  outcomes(@Root() program: ProgramRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(program, { edge: outcomesOfProgram, page: pageRequest(page) });
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => FigureConnection, { description: 'Its figures, latest period first.' })
  figures(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => FigurePageArgs) args: FigurePageArgs,
  ) {
    return figures(ctx, program, figuresOfProgram, args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Its targets, latest plan first.' })
  targets(@Root() program: ProgramRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(program, { edge: targetsOfProgram, page: pageRequest(page) });
  }
}

@Resolver(() => UnitType)
export class UnitFiguresResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => OutcomeConnection, {
    description: 'Outcomes recorded for it, latest first.',
  })
  outcomes(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: outcomesOfUnit, page: pageRequest(page) });
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => FigureConnection, { description: 'Figures recorded for it, latest first.' })
  figures(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => FigurePageArgs) args: FigurePageArgs,
  ) {
    return figures(ctx, unit, figuresOfUnit, args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Targets set for it, latest plan first.' })
  targets(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: targetsOfUnit, page: pageRequest(page) });
  }
}
