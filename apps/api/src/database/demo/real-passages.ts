import activityData from './data/activities.json' with { type: 'json' };
import factData from './data/facts.json' with { type: 'json' };
import { type DemoRows, emptyRows, mergeRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import { ownerOf, placedPerhaps, placedProgram } from './real-programs.ts';
import { type Cited, reportSource } from './real-sources.ts';
import { placedIn } from './real-units.ts';
import type { ActivityKind } from './result-rows.ts';

interface FactData extends Cited {
  code: string;
  label: string;
  labelEn: string;
  value: string;
  note?: string;
  periodText?: string;
}

interface ActivityData {
  report: string;
  program: string;
  /** The unit that held it, where it is not the program's owner. */
  unit?: string;
  kind: string;
  title: string;
  heldText?: string;
}

const facts: readonly FactData[] = factData;
const activities: readonly ActivityData[] = activityData;

function factRows(data: FactData): DemoRows {
  const source = reportSource(data);
  const fact = {
    ...placedIn(data.unit),
    ...placedPerhaps(data.program),
    id: demoId(`fact/${data.reference}`),
    code: data.code,
    label: data.label,
    label_en: data.labelEn,
    value: data.value,
    note: data.note ?? null,
    period_text: data.periodText ?? null,
    source_id: source.id,
  };
  return { ...emptyRows(), source: [source], unit_fact: [fact] };
}

/** Gives the facts about units that are no figures: dates, batches, models, age limits. */
export function realFacts(): DemoRows {
  return mergeRows(...facts.map(factRows));
}

function activityRows(data: ActivityData): DemoRows {
  const unit = data.unit ?? ownerOf(data.program);
  const key = `activity/${data.program}/${data.title}`;
  const source = reportSource({ reference: data.report, unit, program: data.program }, key);
  const activity = {
    ...placedIn(unit),
    ...placedProgram(data.program),
    id: demoId(key),
    title: data.title,
    kind: data.kind as ActivityKind,
    held_on: null,
    held_text: data.heldText ?? null,
    coverage: 'PARTIAL' as const,
    attendance: null,
    attendance_measure: null,
    attendance_qualifier: null,
    attendance_bounds: null,
    source_id: source.id,
    synthetic: false,
  };
  return { ...emptyRows(), source: [source], activity: [activity] };
}

/** Gives the activities that a source names; they are a part of those held. */
export function realActivities(): DemoRows {
  return mergeRows(...activities.map(activityRows));
}
