import { granted, PROGRAM_READ, type RowSource, toDated, untold } from '#database/rows';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import { boundsJson } from '#modules/figures/figure/figure.sql';
import { type MeasureRow, measureJson } from '#modules/figures/measure/measure.query';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import type { COVERAGES } from './activity.entity.ts';
import { activities } from './activity.list.ts';

export interface AttendanceRow {
  value: string | null;
  qualifier: string;
  bounds: BoundsRow | null;
  measure: MeasureRow | null;
}

export interface ActivityRow extends OfUnit {
  programId: string | null;
  title: string;
  kind: string | null;
  heldOn: string | null;
  heldText: string | null;
  coverage: (typeof COVERAGES)[number];
  attendance: AttendanceRow | null;
  sourceId: string | null;
  withheld: string[];
}

const HELD = "daterange(t.held_on, t.held_on, '[]')";

const ATTENDANCE = `case when t.attendance is null and t.attendance_bounds is null then null
  else json_build_object('value', trim_scale(t.attendance)::text,
    'qualifier', coalesce(t.attendance_qualifier, 'EXACT'),
    'bounds', ${boundsJson('t.attendance_bounds')},
    'measure', case when m.code is null then null else ${measureJson('m')} end) end`;

export const activityRows: RowSource<ActivityRow> = {
  name: 'activity',
  type: 'Activity',
  from: 'activity t',
  decorate: 'left join measure m on m.code = t.attendance_measure',
  needs: {},
  where: 't.deleted_at is null',
  columns: {
    ...OF_UNIT,
    programId: 't.program_id',
    title: 't.title',
    kind: 't.kind',
    heldOn: 't.held_on',
    heldText: 't.held_text',
    coverage: 't.coverage',
    attendance: granted(toDated('ATTENDANCE', HELD), ATTENDANCE),
    sourceId: 't.source_id',
    withheld: untold({ attendance: toDated('ATTENDANCE', HELD), program: PROGRAM_READ }),
  },
};

export const activitiesOfUnit = hangingBy('unit_id', activityRows, activities.sql);
export const activitiesBelowUnit = belowUnit(activityRows, activities.sql);
export const activitiesOfProgram = hangingBy('program_id', activityRows, activities.sql);
