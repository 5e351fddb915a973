import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, keyOf, text, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Program } from '#modules/program/program/program.entity';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';
import { milestoneLife } from './milestone.life.ts';
import { MILESTONES_MAX, OUTCOME_MAX, TITLE_MAX } from './milestone.rule.ts';

const MilestoneSchema = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  ...tenant('milestone', { kind: 'program', programColumn: 'program_id', group: 'NARRATIVE' }),
  checks: [
    {
      name: 'milestone_position',
      expression: `position >= 1 and position <= ${MILESTONES_MAX}`,
    },
  ],
  indexes: [index('milestone_of_unit', 'milestone', 'unit_id', 'district_id', 'due_on', 'id')],
  uniques: [
    // Whoever moves one changes the places of others in one statement.
    {
      name: 'milestone_place',
      properties: ['program', 'position'],
      deferMode: 'immediate' as const,
    },
    { name: 'milestone_of_program', properties: ['districtId', 'programId', 'id'] },
  ],
  properties: ofUnit({
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    parentId: p.uuid().nullable(),
    position: p.integer(),
    title: text(TITLE_MAX, 'title'),
    dueOn: p.date().nullable(),
    words: text(OUTCOME_MAX, 'words').nullable(),
    ...stateColumns(milestoneLife),
  }),
});
/** Something that a program is to reach by a day, at most three levels of them below each other. */
export class Milestone extends MilestoneSchema.class {}
MilestoneSchema.setClass(Milestone);
