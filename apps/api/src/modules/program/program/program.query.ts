import type { Edge } from '#database/read-sql';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { granted, type RowSource, toProgram, untold } from '#database/rows';
import { partners } from '#modules/tenancy/partner/partner.list';
import { IN_STATE, type InState } from '#modules/kit/step/state-columns';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { type PartnerRow, partnerRows } from '#modules/tenancy/partner/partner.query';
import type { LEVELS, ProgramKind, SHARINGS, Stage } from './program.fields.rule.ts';
import type { programLife } from './program.life.ts';
import { lateMilestones } from './program.late.sql.ts';
import { programs } from './program.list.ts';

export interface ProgramRow extends OfUnit, InState<typeof programLife> {
  title: string;
  titleEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  type: ProgramKind;
  brandId: string | null;
  lines: string[];
  stage: Stage | null;
  batch: string | null;
  level: (typeof LEVELS)[number] | null;
  year: number | null;
  schoolId: string | null;
  audience: string | null;
  sharing: (typeof SHARINGS)[number];
  sharesVersion: number;
  resultEdition: number;
  closedAt: string | null;
  deletedAt: string | null;
  lateMilestones: number;
  jointUnits: number;
  withheld: string[];
}

export const programRows: RowSource<ProgramRow> = {
  name: 'program',
  type: 'Program',
  from: 'program t',
  needs: {},
  where: 't.deleted_at is null',
  columns: {
    ...OF_UNIT,
    title: 't.title',
    titleEn: 't.title_en',
    description: granted(toProgram('NARRATIVE'), 't.description'),
    descriptionEn: granted(toProgram('NARRATIVE'), 't.description_en'),
    startsOn: 't.starts_on',
    endsOn: 't.ends_on',
    ...IN_STATE,
    type: 't.type',
    brandId: 't.brand_id',
    lines: 't.lines',
    stage: 't.stage',
    batch: 't.batch',
    level: 't.level',
    year: 't.year',
    schoolId: 't.school_id',
    audience: 't.audience',
    sharing: 't.sharing',
    sharesVersion: 't.shares_version',
    resultEdition: 't.result_edition',
    closedAt: 't.closed_at',
    deletedAt: 't.deleted_at',
    lateMilestones: lateMilestones('count(*)'),
    jointUnits: `(select count(*) from participation j where j.district_id = t.district_id
      and j.program_id = t.id and j.participant_id <> t.unit_id and j.state = 'ACCEPTED')`,
    withheld: untold({
      description: toProgram('NARRATIVE'),
      descriptionEn: toProgram('NARRATIVE'),
      posts: toProgram('CONTACTS'),
      outcomes: toProgram('OUTCOMES'),
      figures: toProgram('OUTCOMES'),
      targets: toProgram('OUTCOMES'),
      result: toProgram('OUTCOMES'),
    }),
  },
};

const { orders, filters } = programs.sql;
const rows = programRows;

/** Programs that a unit owns. */
export const programsOfUnit = hangingBy('unit_id', programRows, programs.sql);

/** Programs that are known by a brand. */
export const programsOfBrand = hangingBy('brand_id', programRows, programs.sql);

/** Programs that a unit or anything below it owns. */
export const programsBelowUnit = belowUnit(programRows, programs.sql);

/** Units at and below one, and the programs of others that these take part in: arrays, so that both have an index. */
const BELOW = `(select p.descendant_id from unit_path p
  where p.district_id = k.district_id and p.ancestor_id = k.id)`;
const JOINED = `(select j.program_id from participation j
    join unit_path p on p.district_id = j.district_id and p.descendant_id = j.participant_id
   where j.district_id = k.district_id and p.ancestor_id = k.id and j.state = 'ACCEPTED')`;

/** Programs that a unit or anything below it owns or takes part in, each once. */
export const programsAtUnit: Edge<ProgramRow> = {
  name: 'unit.programsAt',
  rows,
  link: `t.district_id = k.district_id
    and (t.unit_id = any(array${BELOW}) or t.id = any(array${JOINED}))`,
  orders,
  filters,
};

/** Programs in whose result a unit has a part, without owning them. */
export const jointProgramsOfUnit: Edge<ProgramRow> = {
  name: 'unit.jointPrograms',
  rows,
  join: 'join participation j on j.district_id = t.district_id and j.program_id = t.id',
  link: `j.district_id = k.district_id and j.participant_id = k.id and t.unit_id <> k.id
    and j.state = 'ACCEPTED'`,
  orders,
  filters,
};

/** Partners that work on a program. */
export const partnersOfProgram: Edge<PartnerRow> = {
  name: 'program.partners',
  rows: partnerRows,
  join: 'join program_partner j on j.partner_id = t.id',
  link: 'j.district_id = k.district_id and j.program_id = k.id',
  ...partners.sql,
};

/** Programs that a partner works on, as far as the reader may see them. */
export const programsOfPartner: Edge<ProgramRow> = {
  name: 'partner.programs',
  rows,
  join: 'join program_partner j on j.district_id = t.district_id and j.program_id = t.id',
  link: 'j.partner_id = k.id',
  orders,
  filters,
};

/** Partners of the programs of a unit and everything below it. */
export const partnersOfUnit: Edge<PartnerRow> = {
  name: 'unit.partners',
  rows: partnerRows,
  link: `exists (select from program_partner j
    join unit_path p on p.district_id = j.district_id and p.descendant_id = j.unit_id
    join program g on g.district_id = j.district_id and g.id = j.program_id and g.deleted_at is null
    where j.partner_id = t.id and p.district_id = k.district_id and p.ancestor_id = k.id)`,
  ...partners.sql,
};
