import type { AnyTodoSource, TodoSource } from '#modules/kit/slice/todos';
import { ownStaff } from '#modules/kit/verb/rules';
import { lateMilestones } from '#modules/program/program/program.late.sql';
import { programRows } from '#modules/program/program/program.query';

interface Late {
  title: string;
  titleEn: string | null;
  late: number;
}

const FIRST = lateMilestones('min(s.due_on)');

/** A program once, however many of its milestones are late: they stand on one page. */
const late: TodoSource<Late> = {
  words: {
    'zh-CN': '项目有里程碑已逾期',
    en: 'A running program has milestones that are past their day.',
  },
  node: 'Program',
  rows: programRows,
  waits: `t.state = 'RUNNING' and exists ${lateMilestones()}`,
  may: ownStaff,
  since: `((${FIRST} + 1)::timestamp at time zone 'Asia/Shanghai')`,
  due: FIRST,
  reads: { title: 't.title', titleEn: 't.title_en', late: lateMilestones('count(*)') },
  title: ({ title, titleEn, late: count }, locale) =>
    locale === 'en' ? `${titleEn ?? title} (${count})` : `${title}（${count} 项）`,
};

export const milestoneTodos: Record<string, AnyTodoSource> = { MILESTONES_LATE: late };
