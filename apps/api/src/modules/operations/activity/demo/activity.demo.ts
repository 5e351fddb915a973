import type { Qualifier } from '@linli/figures';
import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { boundsColumn } from '#modules/figures/figure/demo/quantity.bounds.demo';
import { reportSource, syntheticSource } from '#modules/figures/source/source.demo';
import {
  partnershipKey,
  partnershipScope,
} from '#modules/program/program/demo/program.partnership.demo';
import { ownerOf, placedProgram } from '#modules/program/program/demo/program.real.demo';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import activityData from './activities.json' with { type: 'json' };
import type { ActivityKind } from './activity.rows.demo.ts';
import { programResults } from './activity.synthetic.demo.ts';
import partnershipData from './partnership.json' with { type: 'json' };

interface ActivityData {
  report: string;
  program: string;
  /** The unit that held it, where it is not the program's owner. */
  unit?: string;
  kind: string;
  title: string;
  heldText?: string;
}

interface WrittenData {
  kind: string;
  title: string;
  heldOn: string;
  value: string;
  qualifier?: string;
}

interface PartnershipData {
  program: string;
  activities: readonly WrittenData[];
}

const activities: readonly ActivityData[] = activityData;
const partnership: readonly PartnershipData[] = partnershipData;

function realActivity(data: ActivityData): SomeRows {
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
  return { source: [source], activity: [activity] };
}

/** Gives the activities that a source names; they are a part of those held. */
function realActivities(): SomeRows {
  return mergeRows(...activities.map(realActivity));
}

function ofPartnership(options: SyntheticOptions, { program, activities }: PartnershipData) {
  const scope = partnershipScope(options, program);
  const key = partnershipKey(options, program);
  return activities.map((data, at): SomeRows => {
    const id = `activity/${key}/${at + 1}`;
    const qualifier = (data.qualifier ?? 'EXACT') as Qualifier;
    const source = syntheticSource(scope, id, { published_on: data.heldOn });
    const activity = {
      ...scope,
      id: demoId(id),
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
    return { source: [source], activity: [activity] };
  });
}

export const demo: SliceDemo = {
  tables: ['activity'],
  real: realActivities,
  synthetic: (making) =>
    mergeRows(...making.made.programs.map((program) => programResults(making, program))),
  written: (options) => mergeRows(...partnership.flatMap((data) => ofPartnership(options, data))),
};
