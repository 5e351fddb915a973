import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, within, words } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Brand } from '#modules/program/brand/brand.entity';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { FIELDS_CHECK, LEVELS, PROGRAM_TYPES, SHARINGS, STAGES } from './program.fields.rule.ts';
import { programLife } from './program.life.ts';

/** What was dropped or binned takes no place. */
const LIVE = "state <> 'DROPPED' and deleted_at is null";

const ProgramSchema = defineEntity({
  name: 'Program',
  tableName: 'program',
  ...tenant('program', { kind: 'program', programColumn: 'id' }),
  checks: [
    {
      name: 'program_closed',
      expression: "(state = 'CLOSED') = (closed_at is not null)",
    },
    { name: 'program_fields', expression: FIELDS_CHECK },
    { name: 'program_dates', expression: 'ends_on >= starts_on' },
    { name: 'program_title', expression: 'char_length(title) >= 1 and char_length(title) <= 200' },
  ],
  indexes: [
    index('program_of_unit', 'program', 'unit_id', 'district_id', 'id'),
    index('program_of_brand', 'program', 'brand_id', 'district_id', 'id'),
  ],
  uniques: [
    { name: 'program_owner', properties: ['districtId', 'id', 'unit'] },
    {
      name: 'program_routine',
      expression: `create unique index program_routine on program (district_id, unit_id) where type = 'ROUTINE' and ${LIVE}`,
    },
    {
      name: 'program_school_year',
      expression: `create unique index program_school_year on program (district_id, school_id, year) where type = 'SCHOOL_PLAN' and ${LIVE}`,
    },
  ],
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
    type: oneOf(PROGRAM_TYPES, 'type').default('GENERAL'),
    brand: () => within(Brand, 'brand_id').nullable(),
    brandId: keyOf().nullable(),
    lines: words(),
    stage: oneOf(STAGES, 'stage').nullable(),
    batch: p.text().nullable(),
    level: oneOf(LEVELS, 'level').nullable(),
    year: p.integer().nullable(),
    school: () =>
      p
        .manyToOne(Partner)
        .joinColumn('school_id')
        .nullable()
        .deleteRule('no action')
        .updateRule('no action'),
    audience: p.text().nullable(),
    sharing: oneOf(SHARINGS, 'sharing').default('NONE'),
    sharesVersion: p.integer().default(0),
    resultEdition: p.integer().default(0),
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
