import { local, type Wording } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Step } from '#lib/ui/StepLine.svelte';

const say = (zh: string, en: string) => local(zh, en).text;

/** Rows of a list that is not there, for looking at the parts it is made of. */
export interface Sample {
  id: string;
  title: string;
  state: string;
  unit: string;
  startsOn: string | null;
  people: string;
}

const ROWS = [
  ['党史宣讲进校园', 'Party history at school', 'RUNNING', '2026-03-01', '1,240'],
  ['银龄课堂', 'Classes for the elderly', 'PLANNED', '2026-12-01', '—'],
  ['社区矛盾调解日', 'Mediation day', 'PAUSED', '2026-01-15', '180–240'],
  ['垃圾分类志愿行动', 'Volunteers sort waste', 'CLOSED', null, '4,000'],
  ['民法典宣传月', 'Month of the civil code', 'RUNNING', '2026-05-01', '86'],
] as const;

export const samples = (): Sample[] =>
  ROWS.map(([zh, en, state, startsOn, people], at) => ({
    id: String(at),
    title: say(zh, en),
    state,
    unit: say('小营街道', 'Xiaoying Street'),
    startsOn,
    people,
  }));

const sample: Wording = { text: '党史宣讲进校园', lang: 'zh-CN' };

export const steps = (): Step[] => [
  {
    ...{ id: '3', at: '2026-11-21T03:00:00Z', by: '小营街道工作人员', said: m.step_changed() },
    changes: [
      { label: m.ui_name(), before: { text: '党史宣讲', lang: 'zh-CN' }, after: sample },
      { label: m.ui_people(), before: null, after: { text: '40', lang: undefined } },
    ],
  },
  {
    id: '2',
    at: '2026-11-20T02:30:00Z',
    by: '小营街道工作人员',
    toState: 'PAUSED',
    reason: '寒假期间暂停，三月继续。',
    onBehalf: false,
  },
  { id: '1', at: '2026-03-01T01:00:00Z', by: '上城区管理员', toState: 'RUNNING', onBehalf: true },
];

export const choices = () =>
  ['小营', '湖滨', '清波', '望江', '紫阳'].map((name) => ({
    value: name,
    label: `${name}街道`,
    lang: 'zh-CN',
    note: say('上城区', 'Shangcheng'),
  }));
