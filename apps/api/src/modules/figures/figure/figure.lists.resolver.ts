import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import type { Edge } from '#database/read-sql';
import { NOWHERE, parseGlobalId } from '#kernel/ids';
import { InGroup } from '#kernel/in-group';
import { DateScalar } from '#kernel/scalars';
import { rootList } from '#modules/kit/list/root-list';
import type { ProgramRow } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { figures, outcomes, targets } from './figure.list.ts';
import {
  everyFigureOfProgram,
  everyFigureOfUnit,
  type FigureRow,
  figuresOfProgram,
  figuresOfUnit,
} from './figure.query.ts';
import { targetsBelowUnit, targetsOfProgram, targetsOfUnit } from './target.query.ts';
import { FigureConnection, FigureStatus } from './figure.type.ts';
import { OutcomeConnection } from './outcome.type.ts';
import { TargetConnection } from './target.type.ts';
import { outcomesOfProgram, outcomesOfUnit } from './outcome.query.ts';

@ArgsType()
class FigurePageArgs extends figures.Args {
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
const listed = (
  ctx: Context,
  parent: UnitRow | ProgramRow,
  [current, every]: readonly [Edge<FigureRow>, Edge<FigureRow>],
  { indicator, status, from, until, ...args }: FigurePageArgs,
) => {
  const edge = status === 'CURRENT' ? current : every;
  const { filters, ...asked } = figures.asked(args);
  if (status !== 'CURRENT') filters.push({ name: 'STATUS', value: status });
  if (indicator) filters.push({ name: 'INDICATOR', value: parseGlobalId(indicator)?.id ?? NONE });
  if (from) filters.push({ name: 'FROM', value: from });
  if (until) filters.push({ name: 'UNTIL', value: until });
  return ctx.read.childrenOf(parent, { edge, ...asked, filters });
};

const NONE = NOWHERE.id;

type OutcomePage = InstanceType<typeof outcomes.Args>;
type TargetPage = InstanceType<typeof targets.Args>;

@Resolver(() => ProgramType)
export class ProgramFiguresResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => OutcomeConnection, { description: 'Its outcomes, latest period first.' })
  outcomes(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => outcomes.Args) args: OutcomePage,
  ) {
    return ctx.read.childrenOf(program, { edge: outcomesOfProgram, ...outcomes.asked(args) });
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => FigureConnection, { description: 'Its figures, latest period first.' })
  figures(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => FigurePageArgs) args: FigurePageArgs,
  ) {
    return listed(ctx, program, [figuresOfProgram, everyFigureOfProgram], args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Its targets, latest plan first.' })
  targets(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => targets.Args) args: TargetPage,
  ) {
    return ctx.read.childrenOf(program, { edge: targetsOfProgram, ...targets.asked(args) });
  }
}

@Resolver(() => UnitType)
export class UnitFiguresResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => OutcomeConnection, {
    description: 'Outcomes recorded for it, latest first.',
  })
  outcomes(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => outcomes.Args) args: OutcomePage,
  ) {
    return ctx.read.childrenOf(unit, { edge: outcomesOfUnit, ...outcomes.asked(args) });
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => FigureConnection, { description: 'Figures recorded for it, latest first.' })
  figures(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => FigurePageArgs) args: FigurePageArgs,
  ) {
    return listed(ctx, unit, [figuresOfUnit, everyFigureOfUnit], args);
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Targets set for it, latest plan first.' })
  targets(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => targets.Args) args: TargetPage) {
    return ctx.read.childrenOf(unit, { edge: targetsOfUnit, ...targets.asked(args) });
  }
}

export const TargetsResolver = rootList('targets', targets, {
  of: { Unit: targetsOfUnit },
  below: targetsBelowUnit,
  connection: TargetConnection,
  says: 'Targets set for a unit, latest plan first.',
});
