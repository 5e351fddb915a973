import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { type ProgramRow, programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { sourceRows } from '#modules/figures/source/source.query';
import { SourceType } from '#modules/figures/source/source.type';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { activities } from './activity.list.ts';
import {
  activitiesBelowUnit,
  activitiesOfProgram,
  activitiesOfUnit,
  activityRows,
} from './activity.query.ts';
import { ActivityConnection, ActivityType } from './activity.type.ts';

export const ActivityLinks = linksOf(() => ActivityType, activityRows, {
  unit: unitLink('The unit that held it'),
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program it belongs to; null when there is none, or it is not yours to see.',
  },
  source: {
    by: 'sourceId',
    to: sourceRows,
    type: () => SourceType,
    says: 'Where the record comes from; null when none is kept, or it is not yours to see.',
  },
});

type ActivityPage = InstanceType<typeof activities.Args>;

@Resolver(() => ProgramType)
export class ProgramActivitiesResolver {
  @FieldResolver(() => ActivityConnection, { description: 'Its activities, latest first.' })
  activities(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => activities.Args) page: ActivityPage,
  ) {
    return ctx.read.childrenOf(program, { edge: activitiesOfProgram, ...activities.asked(page) });
  }
}

@Resolver(() => UnitType)
export class UnitActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    deprecationReason: 'Ask `activities(of:)` at the root, which also reads what is below a unit.',
    description: 'Activities it held, latest first.',
  })
  activities(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => activities.Args) page: ActivityPage,
  ) {
    return ctx.read.childrenOf(unit, { edge: activitiesOfUnit, ...activities.asked(page) });
  }
}

export const ActivitiesResolver = rootList('activities', activities, {
  of: { Unit: activitiesOfUnit, Program: activitiesOfProgram },
  below: activitiesBelowUnit,
  connection: ActivityConnection,
  says: 'Activities of a unit or a program, latest first.',
});
