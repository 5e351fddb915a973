import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { FIELD_GROUPS, type FieldGroup } from '#kernel/field-groups';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Program } from '#modules/program/program/program.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';

/** BASICS come with every row that an agreement covers, so that every agreement says so. */
const groupsKnown =
  `field_groups <@ array[${FIELD_GROUPS.map((g) => `'${g}'`).join(', ')}]::text[]` +
  ` and 'BASICS' = any(field_groups)`;

const AgreementSchema = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  ...tenant('agreement', { kind: 'agreement', column: 'id' }),
  checks: [
    { name: 'agreement_field_groups', expression: groupsKnown },
    { name: 'agreement_dates', expression: 'ends_on >= starts_on' },
  ],
  indexes: [index('agreement_unit_key', 'agreement', 'unit_id', 'district_id')],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    title: p.text(),
    kind: p.text().nullable(),
    signedOn: p.date().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    fieldGroups: p.array().$type<FieldGroup[]>().columnType('text[]').default(['BASICS']),
    synthetic: p.boolean().default(false),
    note: p.text().nullable(),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
  },
});
/** What a unit and its partners signed. In force from signing until the day it ends. */
export class Agreement extends AgreementSchema.class {}
AgreementSchema.setClass(Agreement);

const PartySchema = defineEntity({
  name: 'AgreementParty',
  tableName: 'agreement_party',
  ...tenant('agreement_party', { kind: 'agreement', column: 'agreement_id' }),
  checks: [
    { name: 'agreement_party_one', expression: 'num_nonnulls(party_unit_id, partner_id) = 1' },
  ],
  indexes: [
    index('agreement_party_agreement', 'agreement_party', 'agreement_id', 'district_id'),
    { name: 'agreement_party_partner', properties: ['partner'] },
  ],
  properties: {
    ...districtKey(),
    agreement: () => within(Agreement, 'agreement_id'),
    unit: () => within(Unit, 'unit_id'),
    partyUnit: () => within(Unit, 'party_unit_id').nullable(),
    partner: () => p.manyToOne(Partner).nullable().deleteRule('no action').updateRule('no action'),
  },
});
/** One signatory: a unit or a partner. `unit` is the tenant that keeps the agreement. */
export class AgreementParty extends PartySchema.class {}
PartySchema.setClass(AgreementParty);

const CoveredUnitSchema = defineEntity({
  name: 'AgreementUnit',
  tableName: 'agreement_unit',
  ...tenant('agreement_unit', { kind: 'agreement', column: 'agreement_id' }),
  uniques: [{ name: 'agreement_unit_once', properties: ['agreement', 'coveredUnit'] }],
  properties: {
    ...districtKey(),
    agreement: () => within(Agreement, 'agreement_id'),
    unit: () => within(Unit, 'unit_id'),
    coveredUnit: () => within(Unit, 'covered_unit_id'),
  },
});
/** A unit, with everything below it, that an agreement covers. */
export class AgreementUnit extends CoveredUnitSchema.class {}
CoveredUnitSchema.setClass(AgreementUnit);

const CoveredProgramSchema = defineEntity({
  name: 'AgreementProgram',
  tableName: 'agreement_program',
  ...tenant('agreement_program', { kind: 'agreement', column: 'agreement_id' }),
  uniques: [{ name: 'agreement_program_once', properties: ['agreement', 'program'] }],
  properties: {
    ...districtKey(),
    agreement: () => within(Agreement, 'agreement_id'),
    unit: () => within(Unit, 'unit_id'),
    program: () => within(Program, 'program_id'),
    programUnitId: p.uuid(),
  },
});
/** A program that an agreement covers. */
export class AgreementProgram extends CoveredProgramSchema.class {}
CoveredProgramSchema.setClass(AgreementProgram);
