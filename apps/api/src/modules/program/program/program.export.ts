import { businessDate } from '#kernel/clock';
import type { Locale } from '#kernel/locale';
import {
  type ExportedColumn,
  type ExportedList,
  nameFor,
  said as say,
} from '#modules/kit/slice/exported';
import type { ProgramKind } from './program.fields.rule.ts';
import type { ProgramRow } from './program.query.ts';

type Words = Readonly<Record<Locale, string>>;

const TYPES: Record<ProgramKind, Words> = {
  GENERAL: say('一般项目', 'General'),
  ROUTINE: say('日常工作', 'Daily work'),
  SERIES: say('系列活动', 'Series'),
  CAMPAIGN: say('主题活动', 'Campaign'),
  ACTION_PLAN: say('行动方案', 'Action plan'),
  PILOT: say('试点', 'Pilot'),
  INDUSTRY: say('产业项目', 'Industry'),
  SCHOOL_PLAN: say('驻校社工计划', 'School plan'),
  MOBILISATION: say('应急动员', 'Mobilisation'),
};

const STATES: Record<ProgramRow['state'], Words> = {
  PLANNED: say('计划中', 'Planned'),
  RUNNING: say('进行中', 'Running'),
  PAUSED: say('已暂停', 'Paused'),
  CLOSED: say('已结束', 'Closed'),
  DROPPED: say('已取消', 'Dropped'),
};

interface Named {
  name: string;
  nameEn: string | null;
}
interface Node extends ProgramRow {
  unit: Named | null;
  brand: Named | null;
  lines: never;
  workLines: Named[];
  updatedAt: string;
}

const dayOf = (instant: string) => businessDate(new Date(instant));

const columns: Record<string, ExportedColumn<Node>> = {
  title: {
    ...{ says: say('名称', 'Title'), selects: 'title titleEn' },
    cell: ({ title, titleEn }, locale) => (locale === 'en' && titleEn) || title,
  },
  type: {
    ...{ says: say('类型', 'Type'), selects: 'type' },
    cell: ({ type }, locale) => TYPES[type][locale],
  },
  unit: {
    ...{ says: say('单位', 'Unit'), selects: 'unit { name nameEn }' },
    cell: ({ unit }, locale) => nameFor(unit, locale),
  },
  startsOn: {
    ...{ says: say('开始', 'First day'), selects: 'startsOn' },
    cell: ({ startsOn }) => startsOn,
  },
  endsOn: { says: say('结束', 'Last day'), selects: 'endsOn', cell: ({ endsOn }) => endsOn },
  state: {
    ...{ says: say('状态', 'State'), selects: 'state' },
    cell: ({ state }, locale) => STATES[state][locale],
  },
  brand: {
    ...{ says: say('品牌', 'Brand'), selects: 'brand { name nameEn }' },
    cell: ({ brand }, locale) => nameFor(brand, locale),
  },
  lines: {
    ...{ says: say('条线', 'Lines of work'), selects: 'workLines: lines { name nameEn }' },
    cell: ({ workLines }, locale) =>
      workLines.map((line) => nameFor(line, locale)).join(locale === 'en' ? ', ' : '、'),
  },
  since: {
    ...{ says: say('状态自', 'State since'), selects: 'stateSince' },
    cell: ({ stateSince }) => dayOf(stateSince),
  },
  updated: {
    ...{ says: say('更新', 'Updated'), selects: 'updatedAt' },
    cell: ({ updatedAt }) => dayOf(updatedAt),
  },
};

/** How a list of programs leaves as a file. */
export const programExport: ExportedList = {
  type: 'Program',
  says: say('项目', 'Programs'),
  columns: columns as ExportedList['columns'],
  filters: {
    state: say('状态', 'State'),
    type: say('类型', 'Type'),
    title: say('名称', 'Title'),
    line: say('条线', 'Line of work'),
    brand: say('品牌', 'Brand'),
    year: say('年份', 'Year'),
    updatedAt: say('更新不早于', 'Updated since'),
    ids: say('所选', 'Chosen'),
    open: say('未结束', 'Not over'),
  },
};
