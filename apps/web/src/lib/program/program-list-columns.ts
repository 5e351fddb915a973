import { dayOfInstant } from '#lib/figure/instant.ts';
import type { ListedProgramFragment } from '#lib/gql/graphql.ts';
import { shortDay } from '#lib/language/calendar.ts';
import { sayDays } from '#lib/language/days.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Column } from '#lib/ui/table.ts';
import { sayLate } from './overdue.ts';
import { typeWord } from './program-list.words.ts';

type Listed = ListedProgramFragment;
interface Named {
  name: string;
  nameEn?: string | null;
}

const called = (one: Named | null | undefined) => one && local(one.name, one.nameEn);

const datesOf = ({ startsOn, endsOn }: Listed) => sayDays(startsOn, endsOn, shortDay);

/** Who owns it, and of a joint one how many units are in it. */
function sayOwner({ unit, jointUnits }: Listed): string | undefined {
  const name = called(unit)?.text;
  if (!name || jointUnits === 0) return name;
  return m.program_led_by({ unit: name, count: jointUnits + 1 });
}

const dayIn = (instant: string) => shortDay(dayOfInstant(instant), getLocale());

/** The columns of a list of programs; the first is the name. */
export const programColumns = (): Column<Listed>[] => [...named(), ...dated()];

const named = (): Column<Listed>[] => [
  {
    ...{ key: 'title', label: m.program_title(), sorts: 'TITLE' },
    text: ({ title, titleEn }) => local(title, titleEn).text,
    lang: ({ title, titleEn }) => local(title, titleEn).lang,
  },
  {
    ...{ key: 'attention', label: m.program_attention(), tone: 'warn', card: true, exports: [] },
    text: sayLate,
  },
  { key: 'type', label: m.program_type(), text: ({ type }) => typeWord(type) },
  {
    ...{ key: 'unit', label: m.program_unit(), type: 'unit', sorts: 'UNIT_CODE' },
    ...{ card: true, text: sayOwner, lang: ({ unit }: Listed) => called(unit)?.lang },
  },
];

const dated = (): Column<Listed>[] => [
  {
    exports: ['startsOn', 'endsOn'],
    ...{ key: 'dates', label: m.program_dates(), type: 'date', sorts: 'STARTS_ON', card: true },
    text: datesOf,
  },
  {
    ...{ key: 'state', label: m.program_state(), type: 'state', of: 'Program' },
    text: ({ state }) => state,
  },
  {
    ...{ key: 'brand', label: m.program_brand() },
    text: ({ brand }) => called(brand)?.text,
    lang: ({ brand }) => called(brand)?.lang,
  },
  {
    ...{ key: 'lines', label: m.program_lines(), hidden: true },
    text: ({ lines }) => lines.map((line) => called(line)?.text).join(m.list_comma()),
    lang: ({ lines }) => called(lines[0])?.lang,
  },
  {
    ...{ key: 'since', label: m.program_since(), type: 'date', sorts: 'STATE_SINCE' },
    ...{ hidden: true, text: ({ stateSince }) => dayIn(stateSince) },
  },
  {
    ...{ key: 'updated', label: m.program_updated(), type: 'date', sorts: 'UPDATED_AT' },
    text: ({ updatedAt }) => dayIn(updatedAt),
  },
];
