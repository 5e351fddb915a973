import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InGroup } from '../../kernel/in-group.ts';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../kernel/connection.ts';
import { pageRequest } from '../../kernel/page.ts';
import { indicatorRows } from '../indicator/indicator.query.ts';
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
  figuresOfUnit,
  type QuantityRow,
  targetsOfProgram,
  targetsOfUnit,
} from './figure.query.ts';
import { type OutcomeRow, outcomesOfProgram, outcomesOfUnit } from './outcome.query.ts';
import {
  FigureConnection,
  FigureType,
  OutcomeConnection,
  OutcomeType,
  PeriodType,
  QuantityType,
  TargetConnection,
} from './figure.type.ts';

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
  figures(@Root() program: ProgramRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(program, { edge: figuresOfProgram, page: pageRequest(page) });
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
  figures(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: figuresOfUnit, page: pageRequest(page) });
  }

  @InGroup('OUTCOMES')
  @FieldResolver(() => TargetConnection, { description: 'Targets set for it, latest plan first.' })
  targets(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: targetsOfUnit, page: pageRequest(page) });
  }
}
