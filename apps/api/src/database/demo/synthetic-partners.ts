import { type AgreementEntry, agreementRows } from './agreement-rows.ts';
import { type DemoRows, emptyRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import type { FieldGroup } from './organisation-rows.ts';
import { partnerNames } from './synthetic-names.ts';
import type { SyntheticOptions } from './synthetic-options.ts';
import type { SyntheticProgram } from './synthetic-programs.ts';
import type { SyntheticStreet } from './synthetic-units.ts';
import { unitId } from './unit-tree.ts';

/** Gives the partners of a synthetic district and what it notes about them. */
export function partnerRows(options: SyntheticOptions): DemoRows {
  const rows = emptyRows();
  for (let number = 1; number <= options.partners; number += 1) {
    const [kind, name, nameEn] = partnerNames[number % partnerNames.length] ?? partnerNames[0];
    const id = demoId(`partner/synthetic/${options.code}/${number}`);
    rows.partner.push({
      id,
      name: `${name}${number}号`,
      name_en: `${nameEn} No. ${number}`,
      kind,
      credit_code: null,
      aliases: [],
      synthetic: true,
    });
    rows.district_partner.push({
      district_id: options.districtId,
      partner_id: id,
      focus: null,
      contacts: null,
      notes: '合成数据。',
    });
  }
  return rows;
}

const GRANTS: readonly FieldGroup[][] = [
  ['BASICS', 'ATTENDANCE', 'OUTCOMES'],
  ['BASICS', 'OUTCOMES', 'NARRATIVE'],
  ['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE'],
  ['BASICS'],
];

function entryOf(
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
): DemoRows[] {
  if (partnerIds.length === 0) return [];
  return streets.map((street, at) =>
    agreementRows({
      ...entryOf(options, street, GRANTS[at % GRANTS.length] ?? []),
      partnerIds: partnerIds.slice(at % partnerIds.length, (at % partnerIds.length) + 1),
      programs: programs
        .filter((program) => program.unitKey === street.key)
        .map(({ id, unitKey }) => ({ program_id: id, program_unit_id: unitId(unitKey) })),
    }),
  );
}
