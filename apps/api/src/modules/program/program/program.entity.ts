import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { programLife } from './program.life.ts';
import { participationLife } from './program.participation.life.ts';

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

export const PARTICIPATION_ROLES = ['LEAD', 'CO'] as const;

const ParticipationSchema = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  ...tenant('participation', { kind: 'program', programColumn: 'program_id' }),
  checks: [{ name: 'participation_weight', expression: 'weight > 0 and weight <= 1000000' }],
  indexes: [
    index('participation_participant', 'participation', 'participant_id', 'district_id'),
    index('participation_owner', 'participation', 'unit_id', 'district_id'),
  ],
  uniques: [{ name: 'participation_once', properties: ['program', 'participant'] }],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    participant: () => within(Unit, 'participant_id'),
    participantId: keyOf(),
    role: oneOf(PARTICIPATION_ROLES, 'role').default('CO'),
    weight: p.integer().nullable(),
    ...stateColumns(participationLife),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
  },
});
/**
 * A unit's part in a joint program: the owner invites, the unit answers. A null weight means that
 * shares were not agreed.
 */
export class Participation extends ParticipationSchema.class {}
ParticipationSchema.setClass(Participation);

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
