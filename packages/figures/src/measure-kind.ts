/** What a measure word counts or measures. Figures of different kinds are never added. */
export const MeasureKind = {
  /** People, each counted once: 人, 名, 位. */
  PERSON: 'PERSON',
  /** Attendances; one person may be several: 人次. */
  VISIT: 'VISIT',
  /** Households: 户. */
  HOUSEHOLD: 'HOUSEHOLD',
  /** Calls on households and firms, each as often as called on: 户次, 家次. */
  CALL: 'CALL',
  /** Organisations of any sort: 家, 所. */
  ORGANISATION: 'ORGANISATION',
  /** Districts, streets, communities, villages: 个社区, 村社. */
  UNIT: 'UNIT',
  /** Teams and groups of people: 支, 组, 队. */
  TEAM: 'TEAM',
  /** Classes of pupils: 个班. */
  CLASS: 'CLASS',
  /** Things held once: 场, 次, 场次, 节. */
  SESSION: 'SESSION',
  /** Rounds of a course or camp, each of several sessions: 期, 轮. */
  ROUND: 'ROUND',
  /** Cases, disputes, incidents: 起, 例, 宗. */
  CASE: 'CASE',
  /** Places, rooms, buildings, and childcare places: 处, 间, 栋, 托位. */
  PLACE: 'PLACE',
  /** Vehicles: 辆, 车. */
  VEHICLE: 'VEHICLE',
  /** Trips of vehicles and runs of machines: 车次, 台次. */
  VEHICLE_RUN: 'VEHICLE_RUN',
  /** Things and papers, and whatever 个 counts: 个, 本, 套, 部, 篇, 份. */
  ITEM: 'ITEM',
  /** Meals served: 客, 餐. */
  MEAL: 'MEAL',
  /** Sorts, entries, levels and batches: 类, 项, 级, 批. */
  CATEGORY: 'CATEGORY',
  /** Yuan: 元. */
  CNY: 'CNY',
  /** Money in any other currency: 美元. */
  CURRENCY: 'CURRENCY',
  /** Parts of a hundred, or of a thousand with ‰. */
  PERCENT: 'PERCENT',
  /** The difference of two percentages: 个百分点. */
  PERCENTAGE_POINT: 'PERCENTAGE_POINT',
  /** Marks in an examination or a survey: 分. */
  SCORE: 'SCORE',
  /** Years of a person's age: 岁. */
  YEAR_OF_AGE: 'YEAR_OF_AGE',
  /** Years, of a duration or of the calendar: 年, 周年. */
  YEAR: 'YEAR',
  /** Hours, of the clock or of class: 小时, 课时. */
  HOUR: 'HOUR',
  /** Spans of time other than hours and years: 分钟, 天, 周, 个月. */
  DURATION: 'DURATION',
  /** Lengths, whatever their unit: 公里, 米. */
  KILOMETRE: 'KILOMETRE',
  /** Areas: 平方米, 亩. */
  AREA: 'AREA',
  /** Volumes: 立方米, 升. */
  VOLUME: 'VOLUME',
  /** Masses: 吨, 公斤. */
  MASS: 'MASS',
  /** One measure per another: 个/千人, 元/月. */
  RATE: 'RATE',
} as const;

/** One of the closed list {@link MeasureKind}. */
export type MeasureKind = keyof typeof MeasureKind;

/** A kind of measure: what it is called, and what is usual for it. */
export interface MeasureKindEntry {
  kind: MeasureKind;
  nameZh: string;
  nameEn: string;
  /** Whether figures of this kind are whole numbers. */
  whole: boolean;
  /** A decimal string: one figure of a unit above it is asked about. */
  limit: string;
}

type Row = readonly [
  kind: MeasureKind,
  nameZh: string,
  nameEn: string,
  whole: boolean,
  limit: string,
];

const ROWS: readonly Row[] = [
  ['PERSON', '人数', 'people', true, '10000000'],
  ['VISIT', '人次', 'visits', true, '10000000'],
  ['HOUSEHOLD', '户数', 'households', true, '1000000'],
  ['CALL', '走访次数', 'calls on households and firms', true, '1000000'],
  ['ORGANISATION', '机构', 'organisations', true, '1000000'],
  ['UNIT', '行政区划与社区', 'districts, streets and communities', true, '10000'],
  ['TEAM', '队伍', 'teams', true, '10000'],
  ['CLASS', '班级', 'classes', true, '10000'],
  ['SESSION', '场次', 'sessions', true, '10000'],
  ['ROUND', '期数', 'rounds', true, '10000'],
  ['CASE', '案件与事件', 'cases', true, '1000000'],
  ['PLACE', '场所', 'places', true, '1000000'],
  ['VEHICLE', '车辆', 'vehicles', true, '1000000'],
  ['VEHICLE_RUN', '车次', 'trips of vehicles', true, '10000000'],
  ['ITEM', '物件', 'things', true, '10000000'],
  ['MEAL', '餐数', 'meals', true, '10000000'],
  ['CATEGORY', '种类与条目', 'sorts and entries', true, '100000'],
  ['CNY', '人民币', 'yuan', false, '1000000000000'],
  ['CURRENCY', '外币', 'other currencies', false, '1000000000000'],
  ['PERCENT', '百分比', 'percent', false, '1000'],
  ['PERCENTAGE_POINT', '百分点', 'percentage points', false, '100'],
  ['SCORE', '分数', 'marks', false, '10000'],
  ['YEAR_OF_AGE', '年龄', 'years of age', false, '130'],
  ['YEAR', '年数', 'years', false, '10000'],
  ['HOUR', '小时', 'hours', false, '1000000000'],
  ['DURATION', '时长', 'spans of time', false, '1000000'],
  ['KILOMETRE', '长度', 'lengths', false, '10000000'],
  ['AREA', '面积', 'areas', false, '100000000000'],
  ['VOLUME', '体积', 'volumes', false, '100000000000'],
  ['MASS', '重量', 'masses', false, '1000000000'],
  ['RATE', '比率', 'rates', false, '1000000000'],
];

/** Every kind with its names, whether it counts, and its limit, in the order they are offered. */
export const MEASURE_KINDS: readonly MeasureKindEntry[] = ROWS.map(
  ([kind, nameZh, nameEn, whole, limit]) => ({ kind, nameZh, nameEn, whole, limit }),
);

const BY_KIND = Object.fromEntries(MEASURE_KINDS.map((entry) => [entry.kind, entry])) as Readonly<
  Record<MeasureKind, MeasureKindEntry>
>;

/** A kind with its names and limit. */
export function measureKind(kind: MeasureKind): MeasureKindEntry {
  return BY_KIND[kind];
}

/** Whether figures of this kind are whole numbers. */
export function isCount(kind: MeasureKind): boolean {
  return BY_KIND[kind].whole;
}
