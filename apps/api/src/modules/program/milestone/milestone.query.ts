import { livesWith, type RowSource } from '#database/rows';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { IN_STATE, type InState } from '#modules/kit/step/state-columns';
import type { ProgramRow } from '#modules/program/program/program.query';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import type { milestoneLife } from './milestone.life.ts';
import { LATE, milestones } from './milestone.list.ts';

export interface MilestoneRow extends OfUnit, InState<typeof milestoneLife> {
  programId: string;
  parentId: string | null;
  title: string;
  dueOn: string | null;
  late: boolean;
  words: string | null;
  programState: ProgramRow['state'];
}

export const milestoneRows: RowSource<MilestoneRow> = {
  name: 'milestone',
  type: 'Milestone',
  from: 'milestone t',
  needs: {},
  where: livesWith(),
  columns: {
    ...OF_UNIT,
    programId: 't.program_id',
    parentId: 't.parent_id',
    title: 't.title',
    dueOn: 't.due_on',
    late: LATE,
    words: 't.words',
    ...IN_STATE,
    programState: `(select g.state from program g
      where g.district_id = t.district_id and g.id = t.program_id)`,
  },
};

export const milestonesOfProgram = hangingBy('program_id', milestoneRows, milestones.sql);
export const milestonesOfUnit = hangingBy('unit_id', milestoneRows, milestones.sql);
export const milestonesBelowUnit = belowUnit(milestoneRows, milestones.sql);
