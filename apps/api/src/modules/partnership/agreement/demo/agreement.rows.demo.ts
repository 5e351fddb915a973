import type { OfUnitRow, SomeRows, TenantRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    agreement: AgreementRow;
    agreement_party: AgreementPartyRow;
    agreement_unit: AgreementUnitRow;
    agreement_program: AgreementProgramRow;
  }
}

/** What an agreement is about: shared venues, party-building, or a service delivered. */
export type AgreementKind = 'VENUE_SHARING' | 'PARTY_BUILDING' | 'SERVICE';

/** The groups of fields that an agreement opens to a partner. */
export type FieldGroup = 'BASICS' | 'CONTACTS' | 'ATTENDANCE' | 'OUTCOMES' | 'MONEY' | 'NARRATIVE';

/** What a unit signed; what it covers is in the three tables after it. */
export interface AgreementRow extends OfUnitRow {
  title: string;
  kind: AgreementKind;
  signed_on: string | null;
  starts_on: string | null;
  /** Last day agreed, inclusive. */
  ends_on: string | null;
  /** Day on which it was ended early. */
  ended_on: string | null;
  field_groups: FieldGroup[];
  note: string | null;
}

/** Either `party_unit_id` or `partner_id` is set, never both. */
export interface AgreementPartyRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  party_unit_id: string | null;
  partner_id: string | null;
}

/** A unit, with all below it, that an agreement covers. */
export interface AgreementUnitRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  covered_unit_id: string;
}

/** A program that an agreement covers. */
export interface AgreementProgramRow extends TenantRow {
  id: string;
  agreement_id: string;
  /** The agreement's unit. */
  unit_id: string;
  program_id: string;
  program_unit_id: string;
}

/** An agreement with its parties beside the unit that signed it, and with what it covers. */
export interface AgreementEntry {
  /** Key of the agreement's identifier. */
  key: string;
  agreement: Omit<AgreementRow, 'id' | 'ends_on' | 'ended_on'> &
    Partial<Pick<AgreementRow, 'ends_on'>>;
  partnerIds: readonly string[];
  coveredUnitIds: readonly string[];
  programs: readonly { program_id: string; program_unit_id: string }[];
}

/** Gives the rows of an agreement, one that nobody ended early. */
export function agreementRows(entry: AgreementEntry): SomeRows {
  const { key, agreement } = entry;
  const id = demoId(`agreement/${key}`);
  const scope = {
    district_id: agreement.district_id,
    agreement_id: id,
    unit_id: agreement.unit_id,
  };
  const part = (table: string, of: string) => ({ ...scope, id: demoId(`${table}/${key}/${of}`) });
  return {
    agreement: [{ ends_on: null, ended_on: null, ...agreement, id }],
    agreement_party: [
      { ...part('party', 'unit'), party_unit_id: agreement.unit_id, partner_id: null },
      ...entry.partnerIds.map((partnerId) => ({
        ...part('party', partnerId),
        party_unit_id: null,
        partner_id: partnerId,
      })),
    ],
    agreement_unit: entry.coveredUnitIds.map((unitId) => ({
      ...part('covered-unit', unitId),
      covered_unit_id: unitId,
    })),
    agreement_program: entry.programs.map((program) => ({
      ...part('covered-program', program.program_id),
      ...program,
    })),
  };
}
