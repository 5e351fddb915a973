import type { Context } from '#context';
import { businessDate } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import { coveringOf, type Noun, type Place } from '#modules/kit/verb/noun';
import { ruleOf, streetStaff } from '#modules/kit/verb/rules';
import { creates } from '#modules/kit/verb/verb';
import { myMemberships } from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { RemindUnitInput } from './reminder.input.ts';
import { type ReminderRow, reminderRows, standingOf } from './reminder.query.ts';
import { ReminderType } from './reminder.type.ts';

/** The lead of a street for what lies in it, a district's admin for all below: nobody reminds their own. */
const fromAbove: Rule = (covering) =>
  ruleOf('ABOVE', streetStaff)(covering.filter(({ depth }) => depth > 0));

export const reminder: Noun<ReminderRow> = {
  name: 'Reminder',
  about: 'a reminder',
  table: 'reminder',
  rows: reminderRows,
  type: () => ReminderType,
  may: fromAbove,
  places: { reminder_of_day: 'unitId' },
};

const FIRST_YEAR = 1900;

function yearFault({ subject, year }: RemindUnitInput): Fault | null {
  const field = ['input', 'year'];
  if (subject !== 'FIGURES') return null;
  if (year == null) return { code: 'REQUIRED', field };
  if (year < FIRST_YEAR) return { code: 'UNKNOWN', field };
  return year > Number(businessDate().slice(0, 4)) ? { code: 'IN_THE_FUTURE', field } : null;
}

/** The unit above that somebody reminds for. */
async function unitAbove(ctx: Context, place: Place): Promise<string> {
  const [covering, own] = await Promise.all([coveringOf(ctx, place), myMemberships(ctx)]);
  const verdict = fromAbove(covering);
  const under = verdict.allowed ? verdict.membership.id : null;
  return own.find(({ id }) => id === under)!.unitId!;
}

/** What a reminder says beside the input; null with a fault. */
async function look(ctx: Context, place: Place, input: RemindUnitInput, faults: Fault[]) {
  const wrong = yearFault(input);
  if (wrong) faults.push(wrong);
  if (wrong) return null;
  const year = input.subject === 'FIGURES' ? input.year! : null;
  const key = { districtId: place.districtId, id: place.unitId! };
  const [{ waits, today }, fromUnitId] = await Promise.all([
    standingOf(ctx.run, key, { subject: input.subject, year }),
    unitAbove(ctx, place),
  ]);
  const field = ['input', 'unitId'];
  if (!waits) faults.push({ code: 'NOTHING_WAITS', field });
  else if (today) faults.push({ code: 'REMINDED_TODAY', field });
  return { year, fromUnitId };
}

export const reminderVerbs = {
  remindUnit: creates(reminder, RemindUnitInput, {
    does: 'Remind it of what waits there; once a day for each subject.',
    find: look,
    make: ({ subject }, { year, fromUnitId }) => ({
      ...{ subject, year, fromUnitId, onDay: businessDate() },
    }),
  }),
};
