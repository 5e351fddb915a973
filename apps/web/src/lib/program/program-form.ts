import {
  type CreateProgramInput,
  type IndustryStage,
  type Level,
  type ProgramEditQuery,
  ProgramType,
  Sharing,
  type UpdateProgramInput,
} from '#lib/gql/graphql.ts';
import { isDay } from '#lib/kit/days.ts';
import { m } from '#lib/paraglide/messages.js';
import { fieldsOf } from './type-fields.ts';

export type EditedProgram = Extract<
  NonNullable<ProgramEditQuery['node']>,
  { __typename: 'Program' }
>;

/** What is typed about a program; an empty text is nothing. */
export interface ProgramValues {
  title: string;
  titleEn: string;
  type: ProgramType;
  sharing: Sharing;
  startsOn: string;
  endsOn: string;
  audience: string;
  description: string;
  descriptionEn: string;
  brandId: string;
  lines: string[];
  batch: string;
  level: string;
  stage: string;
  schoolId: string;
  year: string;
}

export const blankProgram = (): ProgramValues => ({
  ...{ title: '', titleEn: '', type: ProgramType.General, startsOn: '', endsOn: '' },
  sharing: Sharing.None,
  ...{ audience: '', description: '', descriptionEn: '', brandId: '', lines: [] },
  ...{ batch: '', level: '', stage: '', schoolId: '', year: '' },
});

export const valuesOf = (program: EditedProgram): ProgramValues => ({
  ...blankProgram(),
  title: program.title,
  titleEn: program.titleEn ?? '',
  type: program.type,
  sharing: program.sharing,
  startsOn: program.startsOn ?? '',
  endsOn: program.endsOn ?? '',
  audience: program.audience ?? '',
  description: program.description ?? '',
  descriptionEn: program.descriptionEn ?? '',
  brandId: program.brand?.id ?? '',
  lines: program.lines.map(({ code }) => code),
  batch: program.batch ?? '',
  level: program.level ?? '',
  schoolId: program.school?.id ?? '',
  year: program.year?.toString() ?? '',
});

/** What the fields are called, in the order in which they stand. */
export const programLabels = () => ({
  title: m.program_title(),
  titleEn: m.program_title_en(),
  type: m.program_type(),
  sharing: m.sharing(),
  schoolId: m.program_school(),
  year: m.program_year(),
  stage: m.program_stage(),
  batch: m.program_batch(),
  level: m.program_level(),
  startsOn: m.program_starts(),
  endsOn: m.program_ends(),
  audience: m.program_audience(),
  description: m.program_description(),
  descriptionEn: m.program_description_en(),
  brandId: m.program_brand(),
  lines: m.program_lines(),
});

/** What must be filled in, or be readable, before the API can judge the rest. */
export function missingIn(values: ProgramValues): Record<string, string> {
  const missing: Record<string, string> = {};
  const needed = values.type === ProgramType.SchoolPlan ? (['schoolId', 'year'] as const) : [];
  for (const name of ['title', ...needed] as const) {
    if (!values[name].trim()) missing[name] = m.form_required();
  }
  for (const name of ['startsOn', 'endsOn'] as const) {
    if (values[name] && !isDay(values[name])) missing[name] = m.date_form();
  }
  if (values.year.trim() && !/^\d{4}$/.test(values.year.trim())) missing.year = m.year_form();
  return missing;
}

const orNull = (text: string) => text.trim() || null;

/** Its type's own fields; what is of another type is empty. */
function ownOf(values: ProgramValues) {
  const own = new Set<string>(fieldsOf(values.type));
  return {
    batch: own.has('batch') ? orNull(values.batch) : null,
    level: own.has('level') ? (orNull(values.level) as Level | null) : null,
    schoolId: own.has('schoolId') ? orNull(values.schoolId) : null,
    year: own.has('year') && values.year.trim() ? Number(values.year) : null,
  };
}

export function creationOf(values: ProgramValues, unitId: string): CreateProgramInput {
  const { type, sharing } = values;
  const stage = fieldsOf(type).includes('stage') ? orNull(values.stage) : null;
  const startsOn = orNull(values.startsOn);
  const title = values.title.trim();
  return {
    unitId,
    title,
    type,
    sharing,
    startsOn,
    stage: stage as IndustryStage | null,
    ...ownOf(values),
  };
}

/** All of it as it is now; what did not change is the same to the API. */
export const changeOf = (
  values: ProgramValues,
): Omit<UpdateProgramInput, 'id' | 'expectedVersion'> => ({
  title: values.title.trim(),
  titleEn: orNull(values.titleEn),
  type: values.type,
  sharing: values.sharing,
  startsOn: orNull(values.startsOn),
  endsOn: orNull(values.endsOn),
  audience: orNull(values.audience),
  description: orNull(values.description),
  descriptionEn: orNull(values.descriptionEn),
  brandId: orNull(values.brandId),
  lines: values.lines,
  ...ownOf(values),
});

/** How the result of a program may belong to several units, as choices. */
export const sharings = () =>
  Object.values(Sharing).map((value) => ({ value, label: m[`sharing_${value}`]() }));
