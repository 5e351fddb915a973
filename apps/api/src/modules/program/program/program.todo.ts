import type { Locale } from '#kernel/locale';
import type { Tally } from '#modules/kit/slice/tallies';
import type { AnyTodoSource, TodoSource } from '#modules/kit/slice/todos';
import { ownStaff } from '#modules/kit/verb/rules';
import { ofProgram, participationRows } from './program.participation.query.ts';
import { programRows } from './program.query.ts';
import { program } from './program.verbs.ts';
import { AWAITED, OVERDUE } from './program.waits.sql.ts';

interface Titled {
  title: string | null;
  titleEn: string | null;
}

const title = ({ title: zh, titleEn }: Titled, locale: Locale) =>
  (locale === 'en' && titleEn) || zh || '—';

/** The beginning of a day, in China. */
const startOf = (day: string) => `((${day})::timestamp at time zone 'Asia/Shanghai')`;

const ownTitle = { title: 't.title', titleEn: 't.title_en' };
const overdue: TodoSource<Titled> = {
  words: { 'zh-CN': '项目已过结束日期', en: 'A program runs beyond its last day.' },
  node: 'Program',
  rows: programRows,
  waits: OVERDUE,
  may: program.may,
  since: startOf('t.ends_on + 1'),
  due: 't.ends_on',
  reads: ownTitle,
  title,
};

const notStarted: TodoSource<Titled> = {
  words: { 'zh-CN': '项目已到开始日期，还没有开始', en: 'A planned program has not begun.' },
  node: 'Program',
  rows: programRows,
  waits: "t.state = 'PLANNED' and t.starts_on < local_today()",
  may: program.may,
  also: { may: ownStaff, where: "t.type = 'GENERAL'" },
  since: startOf('t.starts_on + 1'),
  due: 't.starts_on',
  reads: ownTitle,
  title,
};

/** An owner asks; whoever answers for the unit that was asked is waited for. */
const invited: TodoSource<Titled> = {
  words: { 'zh-CN': '联建邀请待答复', en: 'An invitation to a joint program waits for an answer.' },
  node: 'Participation',
  rows: participationRows,
  waits: `t.state = 'INVITED' and ${ofProgram('state')} not in ('CLOSED', 'DROPPED')`,
  unit: 't.participant_id',
  may: ownStaff,
  since: 't.state_since',
  reads: { title: ofProgram('title'), titleEn: ofProgram('title_en') },
  title,
};

/** Shares are proposed to all that take part; each is waited for until it says yes or no. */
const sharesProposed: TodoSource<Titled> = {
  words: { 'zh-CN': '份额待答复', en: 'Proposed shares of a joint result wait for an answer.' },
  node: 'Participation',
  rows: participationRows,
  waits: AWAITED.SHARES('t'),
  program: 't.program_id',
  unit: 't.participant_id',
  may: ownStaff,
  since: 't.updated_at',
  reads: { title: ofProgram('title'), titleEn: ofProgram('title_en') },
  title,
};

export const programTodos: Record<string, AnyTodoSource> = {
  PROGRAM_OVERDUE: overdue,
  PROGRAM_NOT_STARTED: notStarted,
  INVITATION_WAITING: invited,
  SHARES_PROPOSED: sharesProposed,
};

export const programTallies: Record<string, Tally & { says: string }> = {
  runningPrograms: {
    rows: programRows,
    where: "t.state = 'RUNNING'",
    says: 'Programs that are under way, of the units that own them.',
  },
};
