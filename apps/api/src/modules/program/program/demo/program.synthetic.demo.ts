import type { SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { brandId } from '#modules/program/brand/demo/brand.demo';
import type { SyntheticStreet } from '#modules/tenancy/unit/demo/unit.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { drawLife, type Life } from './program.life.demo.ts';
import {
  type ParticipationRow,
  type ProgramPartnerRow,
  GENERAL,
  type ProgramRow,
  standing,
} from './program.rows.demo.ts';
import { type Theme, themes } from './program.themes.demo.ts';

/** A synthetic program before it has results. */
export interface SyntheticProgram {
  id: string;
  key: string;
  unitKey: string;
  streetKey: string;
  theme: Theme;
  /** Among those of its street. */
  number: number;
  life: Life;
  /** Units that share its result; empty for a program of one unit. */
  participants: readonly string[];
  /** All its activities are rows: its counts are exact and agree with them. */
  complete: boolean;
}

const SHARE_COMPLETE = 0.5;
const SHARE_WITHOUT_WEIGHTS = 0.25;
const PARTICIPANTS = 3;
const HEAVIEST = 5;

interface Owner {
  unitKey: string;
  programs: number;
  participants: readonly string[];
}

function ownersOf(options: SyntheticOptions, street: SyntheticStreet): Owner[] {
  const of = (unitKey: string, programs: number, participants: readonly string[] = []): Owner => ({
    unitKey,
    programs,
    participants,
  });
  return [
    of(street.key, options.programsPerStreet),
    of(street.key, options.jointProgramsPerStreet, street.communities),
    ...street.communities.map((key) => of(key, options.programsPerCommunity)),
    ...street.sites.map((key) => of(key, options.programsPerSite)),
  ];
}

function draftsOf(
  options: SyntheticOptions,
  random: Random,
  street: SyntheticStreet,
  owner: Owner,
): Omit<SyntheticProgram, 'number'>[] {
  const first = random.integer(0, themes.length - 1);
  const joint = owner.participants.length > 0;
  return Array.from({ length: owner.programs }, (_, at) => {
    const key = `${owner.unitKey}/${joint ? 'joint-program' : 'program'}/${at + 1}`;
    return {
      id: demoId(`program/${key}`),
      key,
      unitKey: owner.unitKey,
      streetKey: street.key,
      theme: themes[(first + at) % themes.length] ?? random.pick(themes),
      // The first of each unit lasts, so that every unit has results of the last year.
      life: drawLife(options, random, at === 0),
      participants: random.sample(owner.participants, PARTICIPANTS),
      complete: random.chance(SHARE_COMPLETE),
    };
  });
}

/** Drafts the programs of a synthetic district, street by street. */
export function draftPrograms(
  options: SyntheticOptions,
  random: Random,
  streets: readonly SyntheticStreet[],
): SyntheticProgram[] {
  return streets.flatMap((street) =>
    ownersOf(options, street)
      .flatMap((owner) => draftsOf(options, random, street, owner))
      .map((program, number) => ({ ...program, number })),
  );
}

/** How a made-up program works, by what it is about; every other one is known by its street's brand. */
function kindOf({ theme, streetKey, number }: SyntheticProgram) {
  const { type, line, audience } = theme;
  const brand_id = number % 2 === 0 ? brandId(`${streetKey}/1`) : null;
  return { type, brand_id, lines: line ? [line] : [], audience };
}

function programRow(options: SyntheticOptions, program: SyntheticProgram): ProgramRow {
  const joint = program.participants.length > 0;
  const { title, titleEn } = program.theme;
  const { startsOn, endsOn, closedAt } = program.life;
  return {
    district_id: options.districtId,
    id: program.id,
    unit_id: unitId(program.unitKey),
    title: joint ? `${title}联建` : title,
    title_en: joint ? `${titleEn}, a joint program` : titleEn,
    description: '合成数据，用于展示。',
    description_en: 'Synthetic data, made for the demo.',
    starts_on: startsOn,
    ends_on: endsOn,
    ...GENERAL,
    ...kindOf(program),
    sharing: joint ? 'SHARED' : 'NONE',
    ...standing(closedAt),
    synthetic: true,
  };
}

function participationRows(
  options: SyntheticOptions,
  random: Random,
  program: SyntheticProgram,
): ParticipationRow[] {
  const agreed = !random.chance(SHARE_WITHOUT_WEIGHTS);
  return program.participants.map((participant, at) => ({
    district_id: options.districtId,
    id: demoId(`participation/${program.key}/${participant}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    participant_id: unitId(participant),
    role: at === 0 ? 'LEAD' : 'CO',
    weight: agreed ? random.integer(1, HEAVIEST) : null,
    agreed_version: agreed ? 1 : null,
    state: 'ACCEPTED',
  }));
}

function partnersOf(
  options: SyntheticOptions,
  program: SyntheticProgram,
  partnerIds: readonly string[],
): ProgramPartnerRow[] {
  return partnerIds.map((partnerId) => ({
    district_id: options.districtId,
    id: demoId(`program-partner/${program.key}/${partnerId}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    partner_id: partnerId,
    note: null,
  }));
}

/** Gives the rows of drafted programs: programs, participations and partners. */
export function programRows(
  options: SyntheticOptions,
  random: Random,
  programs: readonly SyntheticProgram[],
  partnerIds: readonly string[],
): SomeRows {
  const shared = programs.map((program) => ({
    participation: participationRows(options, random, program),
    partners: partnersOf(options, program, random.sample(partnerIds, options.partnersPerProgram)),
  }));
  return {
    program: programs.map((program, at) => {
      const agreed = shared[at]!.participation.some(({ weight }) => weight !== null);
      return { ...programRow(options, program), shares_version: Number(agreed) };
    }),
    participation: shared.flatMap(({ participation }) => participation),
    program_partner: shared.flatMap(({ partners }) => partners),
  };
}
