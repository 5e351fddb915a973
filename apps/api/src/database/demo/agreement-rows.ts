import { type DemoRows, emptyRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import type { AgreementRow } from './organisation-rows.ts';

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
export function agreementRows(entry: AgreementEntry): DemoRows {
  const { key, agreement } = entry;
  const id = demoId(`agreement/${key}`);
  const scope = {
    district_id: agreement.district_id,
    agreement_id: id,
    unit_id: agreement.unit_id,
  };
  const part = (table: string, of: string) => ({ ...scope, id: demoId(`${table}/${key}/${of}`) });
  return {
    ...emptyRows(),
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
