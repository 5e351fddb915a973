import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, keyOf, oneOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { ofUnit, Unit } from '#modules/tenancy/unit/unit.entity';

export const SUBJECTS = ['FINDINGS', 'FIGURES', 'PROGRAMS'] as const;

const ReminderSchema = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  ...tenant('reminder', { kind: 'unit', governed: true }),
  checks: [{ name: 'reminder_year', expression: "(subject = 'FIGURES') = (year is not null)" }],
  indexes: [index('reminder_of_unit', 'reminder', 'unit_id', 'district_id', 'on_day', 'id')],
  uniques: [
    {
      name: 'reminder_of_day',
      expression:
        'create unique index reminder_of_day on reminder (district_id, unit_id, subject, coalesce(year, 0), on_day)',
    },
  ],
  properties: ofUnit({
    fromUnit: () => within(Unit, 'from_unit_id'),
    fromUnitId: keyOf(),
    subject: oneOf(SUBJECTS, 'subject'),
    year: p.integer().nullable(),
    onDay: p.date(),
  }),
});
/** That a unit was reminded from above of what waits there, 提醒; it is never changed. */
export class Reminder extends ReminderSchema.class {}
ReminderSchema.setClass(Reminder);
