import type { SomeRows } from '#database/demo/demo-rows';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import type { SyntheticStreet } from '#modules/tenancy/unit/demo/unit.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { type AgreementEntry, agreementRows, type FieldGroup } from './agreement.rows.demo.ts';

const GRANTS: readonly FieldGroup[][] = [
  ['BASICS', 'ATTENDANCE', 'OUTCOMES'],
  ['BASICS', 'OUTCOMES', 'NARRATIVE'],
  ['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE'],
  ['BASICS'],
];

function streetEntry(
  options: SyntheticOptions,
  street: SyntheticStreet,
  fieldGroups: readonly FieldGroup[],
): AgreementEntry {
  const firstDay = `${Math.min(...options.years)}-01-01`;
  return {
    key: street.key,
    agreement: {
      district_id: options.districtId,
      unit_id: unitId(street.key),
      title: `${street.name}共建协议`,
      kind: 'SERVICE',
      signed_on: firstDay,
      starts_on: firstDay,
      field_groups: [...fieldGroups],
      synthetic: true,
      note: '合成数据。',
    },
    partnerIds: [],
    coveredUnitIds: street.communities.slice(0, 1).map(unitId),
    programs: [],
  };
}

/** Gives one agreement per street: it covers the street's programs and its first community. */
export function streetAgreements(
  options: SyntheticOptions,
  streets: readonly SyntheticStreet[],
  programs: readonly SyntheticProgram[],
  partnerIds: readonly string[],
): SomeRows[] {
  if (partnerIds.length === 0) return [];
  return streets.map((street, at) =>
    agreementRows({
      ...streetEntry(options, street, GRANTS[at % GRANTS.length] ?? []),
      partnerIds: partnerIds.slice(at % partnerIds.length, (at % partnerIds.length) + 1),
      programs: programs
        .filter((program) => program.unitKey === street.key)
        .map(({ id, unitKey }) => ({ program_id: id, program_unit_id: unitId(unitKey) })),
    }),
  );
}
