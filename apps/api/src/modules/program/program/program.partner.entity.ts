import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, keyOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { Program } from './program.entity.ts';

const ProgramPartnerSchema = defineEntity({
  name: 'ProgramPartner',
  tableName: 'program_partner',
  ...tenant('program_partner', { kind: 'program', programColumn: 'program_id' }),
  indexes: [
    index('program_partner_owner', 'program_partner', 'unit_id', 'district_id'),
    { name: 'program_partner_partner', properties: ['partner'] },
  ],
  uniques: [{ name: 'program_partner_once', properties: ['program', 'partner'] }],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    partner: () => p.manyToOne(Partner).deleteRule('no action').updateRule('no action'),
    note: p.text().nullable(),
  },
});
/** A partner that works on a program. */
export class ProgramPartner extends ProgramPartnerSchema.class {}
ProgramPartnerSchema.setClass(ProgramPartner);
