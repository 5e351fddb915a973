import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, text, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { Program } from './program.entity.ts';
import { participationLife } from './program.participation.life.ts';

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
    agreedVersion: p.integer().nullable(),
    refusedVersion: p.integer().nullable(),
    refusal: text(500, 'refusal').nullable(),
    agreedEdition: p.integer().nullable(),
    disputedEdition: p.integer().nullable(),
    objection: text(500, 'objection').nullable(),
    ...stateColumns(participationLife),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
  },
});
/**
 * A unit's part in a joint program: the owner invites, the unit answers. A null weight means that no
 * share is proposed; what is proposed holds once everybody agreed to its version.
 */
export class Participation extends ParticipationSchema.class {}
ParticipationSchema.setClass(Participation);
