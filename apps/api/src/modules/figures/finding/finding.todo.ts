import type { Tally } from '#modules/kit/slice/tallies';
import type { AnyTodoSource, TodoSource } from '#modules/kit/slice/todos';
import { type FindingRow, findingRows } from './finding.query.ts';
import { finding } from './finding.verbs.ts';
import { tell } from './words/tell.ts';

const OPEN = "t.state = 'OPEN'";

const open: TodoSource<Pick<FindingRow, 'params'>> = {
  words: { 'zh-CN': '核查待处理', en: 'What the checks found is to be settled.' },
  node: 'Finding',
  rows: findingRows,
  waits: OPEN,
  may: finding.may,
  since: 't.state_since',
  reads: { params: 't.params' },
  title: ({ params: { says, ...blanks } }, locale) => tell(says, 'title', blanks, locale),
};

export const findingTodos: Record<string, AnyTodoSource> = { FINDING_OPEN: open };

export const findingTallies: Record<string, Tally & { says: string }> = {
  openFindings: { rows: findingRows, where: OPEN, says: 'Findings that nobody settled.' },
};
