import type { Locale } from '#kernel/locale';
import type { AnyTodoSource, TodoSource } from '#modules/kit/slice/todos';
import { ownStaff, streetStaff } from '#modules/kit/verb/rules';
import { ofProgram, participationRows } from '#modules/program/program/program.participation.query';
import { programRows } from '#modules/program/program/program.query';
import { resultStateOf } from '#modules/program/program/program.result.sql';
import { AWAITED } from '#modules/program/program/program.waits.sql';

interface Titled {
  title: string | null;
  titleEn: string | null;
}

const title = ({ title: zh, titleEn }: Titled, locale: Locale) =>
  (locale === 'en' && titleEn) || zh || '—';

/** A result is proposed to all that take part; each is waited for until it says yes or no. */
const proposed: TodoSource<Titled> = {
  words: { 'zh-CN': '成果待答复', en: 'A proposed joint result waits for an answer.' },
  node: 'Participation',
  rows: participationRows,
  waits: AWAITED.RESULT('t'),
  program: 't.program_id',
  unit: 't.participant_id',
  may: ownStaff,
  since: `(select r.created_at from program_result r where r.district_id = t.district_id
    and r.program_id = t.program_id order by r.edition desc limit 1)`,
  reads: { title: ofProgram('title'), titleEn: ofProgram('title_en') },
  title,
};

/** An owner looks at what its units said, and at what changed. */
const owners = (state: string, words: TodoSource['words']): TodoSource<Titled> => ({
  words,
  node: 'Program',
  rows: programRows,
  waits: `t.result_edition > 0 and t.state in ('RUNNING', 'PAUSED')
    and ${resultStateOf('t.id')} = '${state}'`,
  may: streetStaff,
  since: 't.updated_at',
  reads: { title: 't.title', titleEn: 't.title_en' },
  title,
});

export const resultTodos: Record<string, AnyTodoSource> = {
  RESULT_PROPOSED: proposed,
  RESULT_DISPUTED: owners('DISPUTED', {
    'zh-CN': '成果有单位不同意',
    en: 'A unit does not agree to a joint result.',
  }),
  RESULT_OUTDATED: owners('OUTDATED', {
    'zh-CN': '成果已过时，待提出新的一版',
    en: 'A joint result is outdated and needs a new edition.',
  }),
};
