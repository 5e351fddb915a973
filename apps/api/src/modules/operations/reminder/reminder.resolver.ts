import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { reminders } from './reminder.list.ts';
import { reminderRows, remindersBelowUnit, remindersOfUnit } from './reminder.query.ts';
import { ReminderConnection, ReminderType } from './reminder.type.ts';

export const ReminderLinks = linksOf(() => ReminderType, reminderRows, {
  unit: unitLink('The unit that was reminded'),
  fromUnit: {
    by: 'fromUnitId',
    to: unitRows,
    type: () => UnitType,
    says: 'The unit above, for which it was reminded; null when it is not yours to see.',
  },
});

export const RemindersResolver = rootList('reminders', reminders, {
  of: { Unit: remindersOfUnit },
  below: remindersBelowUnit,
  connection: ReminderConnection,
  says: 'What a unit was reminded of from above, the latest first.',
});
