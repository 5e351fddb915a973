import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import type { Edge, Filter } from '#database/read-sql';
import { PageArgs } from '#kernel/connection';
import { NOWHERE, parseGlobalId } from '#kernel/ids';
import { InGroup } from '#kernel/in-group';
import { pageRequest } from '#kernel/page';
import { DateScalar } from '#kernel/scalars';
import type { ProgramRow } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import {
  everyFigureOfProgram,
  everyFigureOfUnit,
  type FigureRow,
  figuresOfProgram,
  figuresOfUnit,
} from './figure.query.ts';
import { targetsOfProgram, targetsOfUnit } from './target.query.ts';
import { FigureConnection, FigureStatus } from './figure.type.ts';
import { OutcomeConnection } from './outcome.type.ts';
import { TargetConnection } from './target.type.ts';
import { outcomesOfProgram, outcomesOfUnit } from './outcome.query.ts';

@ArgsType()
class FigurePageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only figures of this indicator.' })
  indicator?: string | null;

  @Field(() => FigureStatus, {
    defaultValue: 'CURRENT',
    description: 'Those that hold, or those that were corrected or withdrawn.',
  })
  status!: FigureRow['status'];

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
  [current, every]: readonly [Edge<FigureRow>, Edge<FigureRow>],
  { indicator, status, from, until, ...page }: FigurePageArgs,
) => {
  const edge = status === 'CURRENT' ? current : every;
  const filters: Filter[] = status === 'CURRENT' ? [] : [{ name: 'STATUS', value: status }];
  if (indicator) filters.push({ name: 'INDICATOR', value: parseGlobalId(indicator)?.id ?? NONE });
  if (from) filters.push({ name: 'FROM', value: from });
  if (until) filters.push({ name: 'UNTIL', value: until });
  return ctx.read.childrenOf(parent, { edge, page: pageRequest(page), filters });
};

const NONE = NOWHERE.id;

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
    return figures(ctx, program, [figuresOfProgram, everyFigureOfProgram], args);
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
    return figures(ctx, unit, [figuresOfUnit, everyFigureOfUnit], args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Targets set for it, latest plan first.' })
  targets(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: targetsOfUnit, page: pageRequest(page) });
  }
}
