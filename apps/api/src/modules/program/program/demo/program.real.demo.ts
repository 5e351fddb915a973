import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import { brandId } from '#modules/program/brand/demo/brand.demo';
import { partnerId } from '#modules/tenancy/partner/partner.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import {
  GENERAL,
  type ParticipationRole,
  type ProgramRow,
  type Sharing,
  standing,
} from './program.rows.demo.ts';
import programData from './programs.json' with { type: 'json' };

interface ProgramData {
  key: string;
  unit: string;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  type?: string;
  brand?: string;
  lines?: readonly string[];
  stage?: string;
  batch?: string;
  level?: string;
  audience?: string;
  sharing?: string;
  partners?: readonly { partner: string; note?: string }[];
  participants?: readonly { unit: string; role: string }[];
}

const programs: readonly ProgramData[] = programData;
const byKey = new Map(programs.map((program) => [program.key, program]));

/** Gives the columns that tie a row to a program. Throws on a key that the data does not have. */
export function placedProgram(key: string): { program_id: string; program_unit_id: string } {
  const program = byKey.get(key);
  if (!program) throw new Error(`no program ${key} in the demo data`);
  return { program_id: demoId(`program/${key}`), program_unit_id: unitId(program.unit) };
}

/** Gives the same columns, both null for no program. */
export function placedPerhaps(key: string | undefined): {
  program_id: string | null;
  program_unit_id: string | null;
} {
  return key === undefined ? { program_id: null, program_unit_id: null } : placedProgram(key);
}

/** What is said of how a program works. */
const typed = ({ type = 'GENERAL', brand, lines = [], ...said }: ProgramData) =>
  ({
    ...{ type, lines: [...lines].sort() },
    ...{ brand_id: brand ? brandId(brand) : null, stage: said.stage ?? null },
    ...{ batch: said.batch ?? null, level: said.level ?? null, audience: said.audience ?? null },
    ...{ sharing: (said.sharing ?? 'NONE') as Sharing, shares_version: 0 },
  }) as Pick<ProgramRow, keyof typeof GENERAL>;

function programRows(data: ProgramData): SomeRows {
  const place = placedIn(data.unit);
  const { program_id } = placedProgram(data.key);
  return {
    program: [
      {
        ...place,
        id: program_id,
        title: data.title,
        title_en: data.titleEn,
        description: data.description,
        description_en: data.descriptionEn,
        starts_on: null,
        ends_on: null,
        ...GENERAL,
        ...typed(data),
        ...standing(null),
        synthetic: false,
      },
    ],
    participation: (data.participants ?? []).map((participant) => ({
      ...place,
      id: demoId(`participation/${data.key}/${participant.unit}`),
      program_id,
      participant_id: unitId(participant.unit),
      role: participant.role as ParticipationRole,
      weight: null,
      agreed_version: null,
      state: 'ACCEPTED',
    })),
    program_partner: (data.partners ?? []).map(({ partner, note }) => ({
      ...place,
      id: demoId(`program-partner/${data.key}/${partner}`),
      program_id,
      partner_id: partnerId(partner),
      note: note ?? null,
    })),
  };
}

/** Gives the programs that the sources name, with their participants and partners. */
export function realPrograms(): SomeRows {
  return mergeRows(...programs.map(programRows));
}

/** Gives the key of the unit that owns a program. Throws on an unknown key. */
export function ownerOf(key: string): string {
  const program = byKey.get(key);
  if (!program) throw new Error(`no program ${key} in the demo data`);
  return program.unit;
}
