import { demoId } from './identity.ts';
import type { Random } from './random.ts';
import { dayOf } from './synthetic-life.ts';
import type { ActivityRow } from './result-rows.ts';
import type { SyntheticOptions } from './synthetic-options.ts';
import type { SyntheticProgram } from './synthetic-programs.ts';
import { exactCount, hedgedCount } from './synthetic-quantity.ts';
import { unitId } from './unit-tree.ts';

/** An activity with the attendance behind its words. */
export interface SyntheticActivity {
  row: ActivityRow;
  year: number;
  attendance: number;
}

function activityOf(
  options: SyntheticOptions,
  random: Random,
  program: SyntheticProgram,
  at: number,
  sourceId: string,
): SyntheticActivity {
  const { years } = program.life;
  const year = years[at % years.length] ?? 0;
  const attendance = random.integer(8, 120);
  const written = program.complete
    ? exactCount(attendance, '人次')
    : hedgedCount(random, attendance, '人次');
  const row: ActivityRow = {
    district_id: options.districtId,
    id: demoId(`activity/${program.key}/${at + 1}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    program_unit_id: unitId(program.unitKey),
    title: `${program.theme.activity}（第${at + 1}场）`,
    kind: program.theme.activityKind,
    held_on: dayOf(random, program.life, year),
    held_text: null,
    coverage: program.complete ? 'FULL' : 'PARTIAL',
    attendance: written.value,
    attendance_measure: 'RENCI',
    attendance_qualifier: written.qualifier,
    attendance_bounds: written.bounds,
    source_id: sourceId,
    synthetic: true,
  };
  return { row, year, attendance };
}

/** Gives the activities of a program, spread evenly over its years. */
export function programActivities(
  options: SyntheticOptions,
  random: Random,
  program: SyntheticProgram,
  sourceId: string,
): SyntheticActivity[] {
  return Array.from({ length: options.activitiesPerProgram }, (_, at) =>
    activityOf(options, random, program, at, sourceId),
  );
}
