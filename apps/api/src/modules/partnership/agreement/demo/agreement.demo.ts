import { mergeRows } from '#database/demo/demo-rows';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import {
  numberedUnit,
  partnershipKey,
  partnershipScope,
} from '#modules/program/program/demo/program.partnership.demo';
import { placedProgram } from '#modules/program/program/demo/program.real.demo';
import { demoPartner, partnerId } from '#modules/tenancy/partner/partner.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import {
  type AgreementEntry,
  type AgreementKind,
  agreementRows,
  type FieldGroup,
} from './agreement.rows.demo.ts';
import { streetAgreements } from './agreement.synthetic.demo.ts';
import agreementData from './agreements.json' with { type: 'json' };
import partnershipData from './partnership.json' with { type: 'json' };

interface AgreementData {
  key: string;
  unit: string;
  kind: string;
  title: string;
  signedOn?: string;
  startsOn?: string;
  fieldGroups: readonly string[];
  partners: readonly string[];
  units: readonly string[];
  programs: readonly string[];
  synthetic: boolean;
  note: string;
}

interface PartnershipData {
  key: string;
  unit: string;
  title: string;
  startsOn: string;
  endsOn?: string;
  fieldGroups: readonly string[];
  /** Units that it covers with all below them. */
  units: readonly string[];
  /** Of the partnership, in their order. */
  programs: readonly string[];
}

const agreements: readonly AgreementData[] = agreementData;
const partnership: readonly PartnershipData[] = partnershipData;

function realEntry(data: AgreementData): AgreementEntry {
  return {
    key: data.key,
    agreement: {
      ...placedIn(data.unit),
      title: data.title,
      kind: data.kind as AgreementKind,
      signed_on: data.signedOn ?? null,
      starts_on: data.startsOn ?? null,
      field_groups: data.fieldGroups.map((group) => group as FieldGroup),
      synthetic: data.synthetic,
      note: data.note,
    },
    partnerIds: data.partners.map(partnerId),
    coveredUnitIds: data.units.map(unitId),
    programs: data.programs.map(placedProgram),
  };
}

function writtenEntry(options: SyntheticOptions, data: PartnershipData): AgreementEntry {
  return {
    key: partnershipKey(options, data.key),
    agreement: {
      district_id: options.districtId,
      unit_id: numberedUnit(options, data.unit),
      title: data.title,
      kind: 'SERVICE',
      signed_on: data.startsOn,
      starts_on: data.startsOn,
      ends_on: data.endsOn ?? null,
      field_groups: data.fieldGroups.map((group) => group as FieldGroup),
      synthetic: true,
      note: '合成数据。',
    },
    partnerIds: [demoPartner],
    coveredUnitIds: data.units.map((unit) => numberedUnit(options, unit)),
    programs: data.programs.map((key) => {
      const { program_id, program_unit_id } = partnershipScope(options, key);
      return { program_id, program_unit_id };
    }),
  };
}

export const demo: SliceDemo = {
  tables: ['agreement', 'agreement_party', 'agreement_unit', 'agreement_program'],
  // One of them is made up: that of the demo's partner.
  real: () => mergeRows(...agreements.map((data) => agreementRows(realEntry(data)))),
  synthetic: ({ options, made }) => {
    const partnerIds = made.rows.partner.map(({ id }) => id);
    return mergeRows(...streetAgreements(options, made.units.streets, made.programs, partnerIds));
  },
  written: (options) =>
    mergeRows(...partnership.map((data) => agreementRows(writtenEntry(options, data)))),
};
