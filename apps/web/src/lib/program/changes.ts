import type { ProgramHistoryQuery } from '#lib/gql/graphql.ts';
import { IndustryStage, Level, ProgramType, Sharing } from '#lib/gql/graphql.ts';
import { writeDay } from '#lib/language/calendar.ts';
import { local, type Wording } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Step } from '#lib/ui/StepLine.svelte';
import { isPart, partInWords } from './part-changes.ts';
import { programLabels } from './program-form.ts';

type Program = Extract<NonNullable<ProgramHistoryQuery['node']>, { __typename: 'Program' }>;
type Change = Program['changes']['nodes'][number];
type FieldChange = Change['fields'][number];
export type WorkLines = NonNullable<ProgramHistoryQuery['workLines']>['nodes'];

/** What one person changed within so long is one change: a form saves by itself every few seconds. */
const SITTING_MS = 10 * 60_000;

/** Verbs of which each is a change by itself: what comes or goes is not put together. */
const ALONE: readonly string[] = [
  ...['addMilestones', 'addProgramPartner', 'removeProgramPartner', 'attachFile'],
  ...['startMilestone', 'finishMilestone', 'dropMilestone', 'correctMilestone'],
];

const isIn = <Value extends string>(values: Record<string, Value>, said: string): said is Value =>
  (Object.values(values) as string[]).includes(said);

/** What is said in the language of the page, or is no language. */
const SAID: Record<string, (value: string) => string | undefined> = {
  type: (value) => (isIn(ProgramType, value) ? m[`program_type_${value}`]() : undefined),
  sharing: (value) => (isIn(Sharing, value) ? m[`sharing_${value}`]() : undefined),
  stage: (value) => (isIn(IndustryStage, value) ? m[`program_stage_${value}`]() : undefined),
  level: (value) => (isIn(Level, value) ? m[`program_level_${value}`]() : undefined),
  startsOn: (value) => writeDay(value, getLocale()),
  endsOn: (value) => writeDay(value, getLocale()),
  year: (value) => m.program_school_year({ from: Number(value), to: Number(value) + 1 }),
  titleEn: (value) => value,
  descriptionEn: (value) => value,
};

function inWords(field: string, values: readonly string[], lines: WorkLines): Wording | null {
  if (values.length === 0) return null;
  const words = values.map((value): Wording => {
    const said = SAID[field]?.(value);
    if (said) return { text: said, lang: undefined };
    const line = field === 'lines' && lines.find(({ code }) => code === value);
    return line ? local(line.name, line.nameEn) : { text: value, lang: 'zh-CN' };
  });
  const text = words.map((word) => word.text).join(m.list_comma());
  return { text, lang: words.find(({ lang }) => lang)?.lang };
}

/** Of the same field, what it was first and what it is at last; nothing where it is as it was. */
function joined(fields: readonly FieldChange[]): FieldChange[] {
  const found = new Map<string, FieldChange>();
  for (const one of fields) {
    found.set(one.field, { ...one, before: found.get(one.field)?.before ?? one.before });
  }
  return [...found.values()].filter(({ before, after }) => before.join() !== after.join());
}

/** Changes of one sitting, put together; `changes` are the newest first. */
export function sittingsOf(changes: readonly Change[]): Change[] {
  const sittings: Change[] = [];
  for (const change of [...changes].reverse()) {
    const last = sittings.at(-1);
    const near =
      last?.by === change.by &&
      last.about === change.about &&
      ![last.verb, change.verb].some((verb) => ALONE.includes(verb)) &&
      isPart(last.verb) === isPart(change.verb) &&
      Date.parse(change.at) - Date.parse(last.at) < SITTING_MS;
    if (near) sittings.pop();
    const fields = joined([...(near ? last.fields : []), ...change.fields]);
    sittings.push({ ...change, fields });
  }
  return sittings.filter(({ fields }) => fields.length > 0).reverse();
}

/** What was changed, field by field in the words of the form. */
export function changesInWords(changes: readonly Change[], lines: WorkLines): Step[] {
  const labels: Record<string, string> = programLabels();
  return sittingsOf(changes).map((change) => {
    if (isPart(change.verb)) return partInWords(change);
    const { id, by, at, fields } = change;
    return {
      ...{ id, by, at, said: m.step_changed() },
      changes: fields.map(({ field, before, after }) => ({
        label: labels[field] ?? field,
        before: inWords(field, before, lines),
        after: inWords(field, after, lines),
      })),
    };
  });
}
