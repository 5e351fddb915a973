import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, keyOf, range, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Program } from '#modules/program/program/program.entity';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';
import type { Content } from './result.query.ts';

const ResultSchema = defineEntity({
  name: 'ProgramResult',
  tableName: 'program_result',
  ...tenant('program_result', { kind: 'dated', group: 'OUTCOMES', during: 'told_on' }),
  checks: [{ name: 'program_result_edition', expression: 'edition > 0' }],
  uniques: [{ name: 'program_result_once', properties: ['districtId', 'program', 'edition'] }],
  indexes: [
    index('program_result_of_program', 'program_result', 'program_id', 'district_id', 'edition'),
    index('program_result_of_unit', 'program_result', 'unit_id', 'district_id', 'id'),
  ],
  properties: ofUnit({
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    programUnitId: p.uuid(),
    edition: p.integer(),
    /** All days that its figures speak of. */
    toldOn: range('daterange'),
    sharesVersion: p.integer(),
    unitIds: p.array().columnType('uuid[]').$type<string[]>(),
    figureIds: p.array().columnType('uuid[]').$type<string[]>(),
    content: p.json<Content>(),
    sha256: p.text(),
  }),
});
/**
 * An edition of what a joint program came to, as it was proposed to its units: a snapshot, never
 * changed. A trigger brings the program's owner and the hash.
 */
export class ProgramResult extends ResultSchema.class {}
ResultSchema.setClass(ProgramResult);
