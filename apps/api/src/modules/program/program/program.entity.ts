import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { programLife } from './program.life.ts';

const ProgramSchema = defineEntity({
  name: 'Program',
  tableName: 'program',
  ...tenant('program', { kind: 'program', programColumn: 'id' }),
  checks: [
    {
      name: 'program_closed',
      expression: "(state = 'CLOSED') = (closed_at is not null)",
    },
    { name: 'program_dates', expression: 'ends_on >= starts_on' },
    { name: 'program_title', expression: 'char_length(title) >= 1 and char_length(title) <= 200' },
  ],
  indexes: [index('program_of_unit', 'program', 'unit_id', 'district_id', 'id')],
  uniques: [{ name: 'program_owner', properties: ['districtId', 'id', 'unit'] }],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    title: p.text(),
    titleEn: p.text().nullable(),
    description: p.text().nullable(),
    descriptionEn: p.text().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    ...stateColumns(programLife),
    closedAt: instant().nullable(),
    synthetic: p.boolean().default(false),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
    deletedAt: instant().nullable(),
  },
});
/** A purpose with a period, an owning unit, partners and outcomes. */
export class Program extends ProgramSchema.class {}
ProgramSchema.setClass(Program);
