import type { Run } from '#database/run';
import type { RowSource } from '#database/rows';
import type { Key } from '#kernel/ids';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import type { SUBJECTS } from './reminder.entity.ts';
import { reminders } from './reminder.list.ts';

export interface ReminderRow extends OfUnit {
  fromUnitId: string;
  subject: (typeof SUBJECTS)[number];
  year: number | null;
  onDay: string;
}

export const reminderRows: RowSource<ReminderRow> = {
  name: 'reminder',
  type: 'Reminder',
  from: 'reminder t',
  needs: {},
  columns: {
    ...OF_UNIT,
    fromUnitId: 't.from_unit_id',
    subject: 't.subject',
    year: 't.year',
    onDay: 't.on_day',
  },
};

export const remindersOfUnit = hangingBy('unit_id', reminderRows, reminders.sql);
export const remindersBelowUnit = belowUnit(reminderRows, reminders.sql);

type Subject = ReminderRow['subject'];

/**
 * Whether what a unit is reminded of is still so, at and below it, over a row `t`. What was found later
 * is no part of it.
 */
export const STILL: Record<Subject, string> = {
  FINDINGS: `exists (select from unit_path p join finding f
      on f.district_id = p.district_id and f.unit_id = p.descendant_id
   where p.district_id = t.district_id and p.ancestor_id = t.unit_id
     and f.state = 'OPEN' and f.found_at <= t.created_at)`,
  FIGURES: `not exists (select from unit_path p join figure f
      on f.district_id = p.district_id and f.unit_id = p.descendant_id
   where p.district_id = t.district_id and p.ancestor_id = t.unit_id and f.superseded_at is null
     and f.period_end > make_date(t.year, 1, 1)
     and coalesce(f.period_start, f.period_end - 1) < make_date(t.year + 1, 1, 1))`,
  PROGRAMS: `exists (select from unit_path p join program g
      on g.district_id = p.district_id and g.unit_id = p.descendant_id
   where p.district_id = t.district_id and p.ancestor_id = t.unit_id
     and g.state = 'RUNNING' and g.deleted_at is null
     and (coalesce(g.ends_on < local_today(), false) or exists (select from milestone s
       where s.district_id = g.district_id and s.program_id = g.id
         and s.due_on < local_today() and s.state in ('PLANNED', 'STARTED'))))`,
};

interface Standing {
  /** Whether there is anything to remind the unit of. */
  waits: boolean;
  /** Whether it was reminded of it today. */
  today: boolean;
}

/** How it stands today with what a unit is to be reminded of. */
export async function standingOf(
  run: Run,
  { districtId, id }: Key,
  { subject, year }: { subject: Subject; year: number | null },
): Promise<Standing> {
  const [row] = await run(
    `select ${STILL[subject]} as waits, exists (select from reminder r
        where r.district_id = t.district_id and r.unit_id = t.unit_id and r.subject = $3
          and r.year is not distinct from t.year and r.on_day = local_today()) as today
       from (select $1::smallint as district_id, $2::uuid as unit_id, $4::int as year, now() as created_at) t`,
    [districtId, id, subject, year],
  );
  return row as unknown as Standing;
}
