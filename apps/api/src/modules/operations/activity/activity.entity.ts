import { defineEntity, p } from '@mikro-orm/postgresql';
import { decimal, index, instant, keyOf, oneOf, range, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Program } from '#modules/program/program/program.entity';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';
import { Source } from '#modules/figures/source/source.entity';

export const COVERAGES = ['FULL', 'PARTIAL'] as const;

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  ...tenant('activity', {
    kind: 'dated',
    group: 'BASICS',
    during: "daterange(held_on, held_on, '[]')",
  }),
  indexes: [
    index('activity_unit', 'activity', 'unit_id', 'district_id', 'held_on', 'id'),
    index('activity_source', 'activity', 'source_id', 'district_id'),
    index('activity_program', 'activity', 'program_id', 'district_id', 'held_on', 'id'),
  ],
  properties: ofUnit({
    program: () => within(Program, 'program_id').nullable(),
    programId: keyOf().nullable(),
    programUnitId: p.uuid().nullable(),
    title: p.text(),
    kind: p.text().nullable(),
    heldOn: p.date().nullable(),
    heldText: p.text().nullable(),
    coverage: oneOf(COVERAGES, 'coverage'),
    attendance: decimal().nullable(),
    attendanceMeasure: p.text().nullable(),
    attendanceQualifier: p.text().nullable(),
    attendanceBounds: range('numrange').nullable(),
    source: () => within(Source, 'source_id').nullable(),
    deletedAt: instant().nullable(),
  }),
});
/** One thing held. PARTIAL rows are examples that a source names; no figure is derived from them. */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);
