import type { Qualifier } from '@linli/figures';
import { agreementRows } from './agreement-rows.ts';
import { boundsColumn } from './bounds-column.ts';
import partnershipData from './data/synthetic-partnership.json' with { type: 'json' };
import { type DemoRows, emptyRows, mergeRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import type { FieldGroup } from './organisation-rows.ts';
import { type ActivityKind, standing } from './result-rows.ts';
import type { SyntheticOptions } from './synthetic-options.ts';
import { type Scope, syntheticSource } from './synthetic-source.ts';
import { type StatedData, statedFigure, statedTarget } from './synthetic-stated.ts';
import { unitId } from './unit-tree.ts';

interface ActivityData {
  kind: string;
  title: string;
  heldOn: string;
  value: string;
  qualifier?: string;
}

interface ProgramData {
  key: string;
  /** Street, or street and community, by their numbers: `2` or `2/1`. */
  unit: string;
  title: string;
  titleEn: string;
  startsOn: string;
  endsOn?: string;
  closedAt?: string;
  activities: readonly ActivityData[];
  figures: readonly StatedData[];
  targets?: readonly StatedData[];
}

interface AgreementData {
  key: string;
  unit: string;
  title: string;
  startsOn: string;
  endsOn?: string;
  fieldGroups: readonly string[];
  /** Units that it covers with all below them. */
  units: readonly string[];
  programs: readonly string[];
}

const programs: readonly ProgramData[] = partnershipData.programs;
const agreements: readonly AgreementData[] = partnershipData.agreements;
const PARTNER = demoId(`partner/${partnershipData.partner}`);
const NOTE = '合成数据。';

/** What the rows of one district have in common. */
class Partnership {
  readonly #options: SyntheticOptions;

  constructor(options: SyntheticOptions) {
    this.#options = options;
  }

  rows(): DemoRows {
    const { districtId } = this.#options;
    const noted = { district_id: districtId, partner_id: PARTNER, notes: NOTE };
    return mergeRows(
      { ...emptyRows(), district_partner: [{ ...noted, focus: null, contacts: null }] },
      ...programs.map((data) => this.#program(data)),
      ...agreements.map((data) => this.#agreement(data)),
    );
  }

  #unit(numbers: string): string {
    return unitId(`synthetic/${this.#options.code}/${numbers}`);
  }

  #key(data: { key: string }): string {
    return `synthetic/${this.#options.code}/partner/${data.key}`;
  }

  #place(data: ProgramData): { program_id: string; program_unit_id: string } {
    return {
      program_id: demoId(`program/${this.#key(data)}`),
      program_unit_id: this.#unit(data.unit),
    };
  }

  #program(data: ProgramData): DemoRows {
    const { program_id, program_unit_id } = this.#place(data);
    const key = this.#key(data);
    const scope = {
      district_id: this.#options.districtId,
      unit_id: program_unit_id,
      program_id,
      program_unit_id,
    };
    const of = { district_id: scope.district_id, unit_id: scope.unit_id };
    const program = {
      ...of,
      id: program_id,
      title: data.title,
      title_en: data.titleEn,
      description: '合成数据，用于展示合作方所见。',
      description_en: 'Synthetic data that shows what a partner sees.',
      starts_on: data.startsOn,
      ends_on: data.endsOn ?? null,
      ...standing(data.closedAt ?? null),
      synthetic: true,
    };
    const id = demoId(`program-partner/${key}`);
    return mergeRows(
      {
        ...emptyRows(),
        program: [program],
        program_partner: [{ ...of, id, program_id, partner_id: PARTNER, note: NOTE }],
      },
      ...data.activities.map((activity, at) => activityRows(scope, `${key}/${at + 1}`, activity)),
      ...data.figures.map((figure) => statedFigure(scope, key, figure)),
      ...(data.targets ?? []).map((target) => statedTarget(scope, key, target)),
    );
  }

  #agreement(data: AgreementData): DemoRows {
    return agreementRows({
      key: this.#key(data),
      agreement: {
        district_id: this.#options.districtId,
        unit_id: this.#unit(data.unit),
        title: data.title,
        kind: 'SERVICE',
        signed_on: data.startsOn,
        starts_on: data.startsOn,
        ends_on: data.endsOn ?? null,
        field_groups: data.fieldGroups.map((group) => group as FieldGroup),
        synthetic: true,
        note: NOTE,
      },
      partnerIds: [PARTNER],
      coveredUnitIds: data.units.map((unit) => this.#unit(unit)),
      programs: programs
        .filter(({ key }) => data.programs.includes(key))
        .map((program) => this.#place(program)),
    });
  }
}

function activityRows(
  scope: Scope & { program_id: string; program_unit_id: string },
  key: string,
  data: ActivityData,
): DemoRows {
  const qualifier = (data.qualifier ?? 'EXACT') as Qualifier;
  const source = syntheticSource(scope, `activity/${key}`, { published_on: data.heldOn });
  const activity = {
    ...scope,
    id: demoId(`activity/${key}`),
    title: data.title,
    kind: data.kind as ActivityKind,
    held_on: data.heldOn,
    held_text: null,
    coverage: 'FULL' as const,
    attendance: data.value,
    attendance_measure: 'RENCI',
    attendance_qualifier: qualifier,
    attendance_bounds: boundsColumn({ value: data.value, qualifier }),
    source_id: source.id,
    synthetic: true,
  };
  return { ...emptyRows(), source: [source], activity: [activity] };
}

/**
 * Gives what the demo's partner does in the synthetic district: programs in several streets under an
 * agreement that grants much, one that grants little and one that has ended, and a program that no
 * agreement covers.
 */
export function syntheticPartnership(options: SyntheticOptions): DemoRows {
  return new Partnership(options).rows();
}
