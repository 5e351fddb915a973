import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Program } from '#modules/program/program/program.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';

export const SOURCE_KINDS = ['REPORT', 'IMPORT', 'ENTRY', 'DERIVATION', 'SYNTHETIC'] as const;

const SourceSchema = defineEntity({
  name: 'Source',
  tableName: 'source',
  ...tenant('source', { kind: 'source' }),
  indexes: [
    index('source_unit', 'source', 'unit_id', 'district_id'),
    index('source_program', 'source', 'program_id', 'district_id'),
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    program: () => within(Program, 'program_id').nullable(),
    programId: keyOf().nullable(),
    programUnitId: p.uuid().nullable(),
    kind: oneOf(SOURCE_KINDS, 'kind'),
    title: p.text(),
    titleEn: p.text().nullable(),
    reference: p.text().nullable(),
    wording: p.text().nullable(),
    publishedOn: p.date().nullable(),
    note: p.text().nullable(),
    createdAt: instant().defaultRaw('now()'),
  },
});
/** Where a number comes from: a passage, a cell of an import, an entry, a derivation. */
export class Source extends SourceSchema.class {}
SourceSchema.setClass(Source);
