import type { SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { demoPartner } from '#modules/tenancy/partner/partner.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import partnershipData from './partnership.json' with { type: 'json' };
import { GENERAL, type Scope, standing } from './program.rows.demo.ts';

interface ProgramData {
  key: string;
  /** Street, or street and community, by their numbers: `2` or `2/1`. */
  unit: string;
  title: string;
  titleEn: string;
  startsOn: string;
  endsOn?: string;
  closedAt?: string;
}

const programs: readonly ProgramData[] = partnershipData;
const NOTE = '合成数据。';

/** Gives the key of what the demo's partner does in a made-up district. */
export function partnershipKey(options: SyntheticOptions, key: string): string {
  return `synthetic/${options.code}/partner/${key}`;
}

/** Gives the unit of a made-up district with these numbers. */
export function numberedUnit(options: SyntheticOptions, numbers: string): string {
  return unitId(`synthetic/${options.code}/${numbers}`);
}

/** Gives the columns of a row about a program of the partnership. Throws on an unknown key. */
export function partnershipScope(options: SyntheticOptions, key: string) {
  const program = programs.find((one) => one.key === key);
  if (!program) throw new Error(`no program ${key} in the partnership of the demo`);
  const unit = numberedUnit(options, program.unit);
  return {
    district_id: options.districtId,
    unit_id: unit,
    program_id: demoId(`program/${partnershipKey(options, key)}`),
    program_unit_id: unit,
  } satisfies Scope;
}

/**
 * Gives the programs of the demo's partner in the made-up district: in several streets under an
 * agreement that grants much, one that grants little and one that has ended, and a program that no
 * agreement covers.
 */
export function writtenPrograms(options: SyntheticOptions): SomeRows {
  const placed = programs.map((data) => ({ data, ...partnershipScope(options, data.key) }));
  return {
    program: placed.map(({ data, district_id, unit_id, program_id }) => ({
      district_id,
      unit_id,
      id: program_id,
      title: data.title,
      title_en: data.titleEn,
      description: '合成数据，用于展示合作方所见。',
      description_en: 'Synthetic data that shows what a partner sees.',
      starts_on: data.startsOn,
      ends_on: data.endsOn ?? null,
      ...GENERAL,
      ...standing(data.closedAt ?? null),
      synthetic: true,
    })),
    program_partner: placed.map(({ data, district_id, unit_id, program_id }) => ({
      district_id,
      unit_id,
      id: demoId(`program-partner/${partnershipKey(options, data.key)}`),
      program_id,
      partner_id: demoPartner,
      note: NOTE,
    })),
  };
}
