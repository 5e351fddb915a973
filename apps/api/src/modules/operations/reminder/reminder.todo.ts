import type { AnyTodoSource, TodoSource } from '#modules/kit/slice/todos';
import { ownStaff } from '#modules/kit/verb/rules';
import { type ReminderRow, reminderRows, STILL } from './reminder.query.ts';

interface Said {
  from: string;
  fromEn: string | null;
  year: number | null;
}

/** The name of the unit above, as it is today. */
const fromUnit = (column: string) => `(select v.${column} from unit_version v
  where v.district_id = t.district_id and v.unit_id = t.from_unit_id and v.valid @> local_today())`;

/** The latest of the subject, until what it was of is done. */
const waits = (subject: ReminderRow['subject']) => `t.subject = '${subject}' and ${STILL[subject]}
  and not exists (select from reminder n where n.district_id = t.district_id and n.unit_id = t.unit_id
    and n.subject = t.subject and n.year is not distinct from t.year and n.on_day > t.on_day)`;

const reminded = {
  node: 'Reminder',
  rows: reminderRows,
  may: ownStaff,
  since: 't.created_at',
  reads: { from: fromUnit('name'), fromEn: fromUnit('name_en'), year: 't.year' },
} as const;

const ofFindings: TodoSource<Said> = {
  ...reminded,
  words: { 'zh-CN': '上级提醒处理核查', en: 'A unit above reminds of findings.' },
  waits: waits('FINDINGS'),
  title: ({ from, fromEn }, locale) =>
    locale === 'en' ? `${fromEn ?? from} reminds you of findings` : `${from}提醒：处理核查`,
};

const ofFigures: TodoSource<Said> = {
  ...reminded,
  words: { 'zh-CN': '上级提醒报数', en: 'A unit above reminds of figures.' },
  waits: waits('FIGURES'),
  title: ({ from, fromEn, year }, locale) =>
    locale === 'en'
      ? `${fromEn ?? from} reminds you of the figures of ${year}`
      : `${from}提醒：报${year}年数据`,
};

const ofPrograms: TodoSource<Said> = {
  ...reminded,
  words: { 'zh-CN': '上级提醒处理逾期项目', en: 'A unit above reminds of late programs.' },
  waits: waits('PROGRAMS'),
  title: ({ from, fromEn }, locale) =>
    locale === 'en'
      ? `${fromEn ?? from} reminds you of late programs`
      : `${from}提醒：处理逾期项目`,
};

export const reminderTodos: Record<string, AnyTodoSource> = {
  REMINDED_OF_FINDINGS: ofFindings,
  REMINDED_OF_FIGURES: ofFigures,
  REMINDED_OF_PROGRAMS: ofPrograms,
};
