import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { InGroup } from '#kernel/in-group';
import { NOWHERE } from '#kernel/ids';
import { figureRows } from '#modules/figures/figure/figure.query';
import { ReasonType, toldReason } from '#modules/figures/figure/figure.reason.type';
import { FigureType } from '#modules/figures/figure/figure.type';
import { indicatorRows } from '#modules/figures/indicator/indicator.query';
import { IndicatorType } from '#modules/figures/indicator/indicator.type';
import { type UnitRow, unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { totalsByCode } from './total.codes.ts';
import type { TotalRow } from './total.answer.ts';
import {
  beginning,
  costUpTo,
  FIGURES_MAX,
  type First,
  FirstFiguresArgs,
  MadeOfArgs,
  MISSING_MAX,
  MissingUnitsArgs,
  TOTAL_COST,
  TotalArgs,
  TotalsArgs,
} from './total.input.ts';
import { totalAt } from './total.service.ts';
import { LeftOutFigureType, TotalType } from './total.type.ts';

@Resolver(() => UnitType)
export class UnitTotalResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => TotalType, {
    nullable: true,
    complexity: ({ childComplexity }) => TOTAL_COST + childComplexity,
    description:
      'What an indicator comes to here and below; null when no figure here or below is yours to see.',
  })
  total(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => TotalArgs) args: TotalArgs) {
    return totalAt(ctx, unit, args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => [TotalType], {
    nullable: 'itemsAndList',
    complexity: ({ args, childComplexity }) =>
      (args as TotalsArgs).indicators.length * (TOTAL_COST + childComplexity),
    description:
      'What several indicators come to here and below, in the order asked; null for each of which no figure is yours to see, all null only with an error.',
  })
  totals(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => TotalsArgs) args: TotalsArgs) {
    return totalsByCode(ctx, unit, args);
  }
}

@Resolver(() => TotalType)
export class TotalResolver {
  @FieldResolver(() => IndicatorType, { description: 'What is totalled.' })
  indicator(@Root() { indicatorId }: TotalRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(indicatorRows, { ...NOWHERE, id: indicatorId });
  }

  @FieldResolver(() => ReasonType, {
    nullable: true,
    description: 'Why there is no total; null when there is one.',
  })
  refusal(@Root() { refusal }: TotalRow, @Ctx() ctx: Context) {
    return refusal && toldReason(refusal, ctx.locale);
  }

  @FieldResolver(() => [ReasonType], { description: 'How to read it with care.' })
  notes(@Root() { notes }: TotalRow, @Ctx() ctx: Context) {
    return notes.map((note) => toldReason(note, ctx.locale));
  }

  @FieldResolver(() => [UnitType], {
    complexity: costUpTo(MISSING_MAX),
    description: `Units that should have a figure and lack one, or whose figures do not tell all, by code, each after the unit that it is in; ${MISSING_MAX} at a time, \`missingCount\` of them. Units whose figures you do not see are not among them, though the total reckons with them.`,
  })
  async missingUnits(
    @Root() { missing }: TotalRow,
    @Ctx() ctx: Context,
    @Args(() => MissingUnitsArgs) page: MissingUnitsArgs,
  ) {
    const keys = beginning(missing.slice(Math.max(0, page.offset ?? 0)), page, MISSING_MAX);
    return there(await ctx.read.listByKey(unitRows, keys));
  }

  @FieldResolver(() => Int, { description: 'How many `missingUnits` there are.' })
  missingCount(@Root() { missing }: TotalRow) {
    return missing.length;
  }

  @FieldResolver(() => Int, { description: 'How many `figures` it is made of.' })
  figureCount(@Root() { made }: TotalRow) {
    return made.length;
  }

  @FieldResolver(() => [FigureType], {
    complexity: costUpTo(FIGURES_MAX),
    description: `Figures it is made of, or would be if it were not refused; at most ${FIGURES_MAX}, while the total counts all.`,
  })
  async figures(
    @Root() { root, made }: TotalRow,
    @Ctx() ctx: Context,
    @Args(() => MadeOfArgs) { directly, ...page }: MadeOfArgs,
  ) {
    const own = directly ? made.filter(({ unitId }) => unitId === root.id) : made;
    const keys = beginning(own, page, FIGURES_MAX);
    return there(await ctx.read.listByKey(figureRows, keys));
  }

  @FieldResolver(() => [LeftOutFigureType], {
    complexity: costUpTo(FIGURES_MAX),
    description: `Figures that it does not count, each with its reason; at most ${FIGURES_MAX}.`,
  })
  async leftOut(
    @Root() { leftOut }: TotalRow,
    @Ctx() ctx: Context,
    @Args(() => FirstFiguresArgs) page: First,
  ) {
    const shown = beginning(leftOut, page, FIGURES_MAX);
    const figures = await ctx.read.listByKey(
      figureRows,
      shown.map(({ figure }) => figure),
    );
    return shown.flatMap(({ reason }, at) =>
      figures[at] ? [{ figure: figures[at], reason: toldReason(reason, ctx.locale) }] : [],
    );
  }
}

/** A mutation may find a row changed since it was counted. */
const there = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);
