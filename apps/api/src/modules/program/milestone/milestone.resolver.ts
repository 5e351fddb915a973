import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { milestones } from './milestone.list.ts';
import {
  milestoneRows,
  milestonesBelowUnit,
  milestonesOfProgram,
  milestonesOfUnit,
} from './milestone.query.ts';
import { MilestoneConnection, MilestoneType } from './milestone.type.ts';

export const MilestoneLinks = linksOf(() => MilestoneType, milestoneRows, {
  unit: unitLink('The unit that owns its program'),
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program that is to reach it; null when that is not yours to see.',
  },
  parent: {
    by: 'parentId',
    to: milestoneRows,
    type: () => MilestoneType,
    says: 'The milestone that it is a part of; null when it stands for itself.',
  },
});

export const MilestonesResolver = rootList('milestones', milestones, {
  of: {
    Program: milestonesOfProgram,
    Unit: milestonesOfUnit,
  },
  below: milestonesBelowUnit,
  connection: MilestoneConnection,
  says: 'Milestones of a program, or of the programs of a unit.',
});
