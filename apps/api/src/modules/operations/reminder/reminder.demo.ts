import type { OfUnitRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import type { ReminderRow } from './reminder.query.ts';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    reminder: StoredReminder;
  }
}

interface StoredReminder extends OfUnitRow {
  from_unit_id: string;
  subject: ReminderRow['subject'];
  year: number | null;
  on_day: string;
  created_at: string;
}

/** Each street once a year of the figures that it then told, and of what was found meanwhile. */
const REMINDED = [
  { subject: 'FIGURES', from: '01-05' },
  { subject: 'FINDINGS', from: '03-01' },
] as const;

export const demo: SliceDemo = {
  tables: ['reminder'],
  synthetic: ({ options, made }) => ({
    reminder: made.units.streets.flatMap(({ key }, at) =>
      options.years.flatMap((year) =>
        REMINDED.map(({ subject, from }): StoredReminder => {
          // A day of its own for each street, so that pages of them are in one order.
          const day = new Date(Date.parse(`${year + 1}-${from}`) + at * 86_400_000);
          const onDay = day.toISOString().slice(0, 10);
          return {
            district_id: options.districtId,
            id: demoId(`reminder/${key}/${subject}/${year}`),
            unit_id: unitId(key),
            from_unit_id: unitId(made.units.districtKey),
            subject,
            year: subject === 'FIGURES' ? year : null,
            on_day: onDay,
            created_at: `${onDay}T01:00:00Z`,
            synthetic: true,
          };
        }),
      ),
    ),
  }),
};
