import type { MeasureKind } from '#lib/gql/graphql.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Names of the kinds of measures; a test holds them to the library's. */
const NAMES: Readonly<Record<MeasureKind, readonly [zh: string, en: string]>> = {
  PERSON: ['人数', 'people'],
  VISIT: ['人次', 'visits'],
  HOUSEHOLD: ['户数', 'households'],
  CALL: ['走访次数', 'calls on households and firms'],
  ORGANISATION: ['机构', 'organisations'],
  UNIT: ['行政区划与社区', 'districts, streets and communities'],
  TEAM: ['队伍', 'teams'],
  CLASS: ['班级', 'classes'],
  SESSION: ['场次', 'sessions'],
  ROUND: ['期数', 'rounds'],
  CASE: ['案件与事件', 'cases'],
  PLACE: ['场所', 'places'],
  VEHICLE: ['车辆', 'vehicles'],
  VEHICLE_RUN: ['车次', 'trips of vehicles'],
  ITEM: ['物件', 'things'],
  MEAL: ['餐数', 'meals'],
  CATEGORY: ['种类与条目', 'sorts and entries'],
  CNY: ['人民币', 'yuan'],
  CURRENCY: ['外币', 'other currencies'],
  PERCENT: ['百分比', 'percent'],
  PERCENTAGE_POINT: ['百分点', 'percentage points'],
  SCORE: ['分数', 'marks'],
  YEAR_OF_AGE: ['年龄', 'years of age'],
  YEAR: ['年数', 'years'],
  HOUR: ['小时', 'hours'],
  DURATION: ['时长', 'spans of time'],
  KILOMETRE: ['长度', 'lengths'],
  AREA: ['面积', 'areas'],
  VOLUME: ['体积', 'volumes'],
  MASS: ['重量', 'masses'],
  RATE: ['比率', 'rates'],
};

/** What a kind of measure is called, for headings. */
export function sayKind(kind: MeasureKind): string {
  const [chinese, english] = NAMES[kind];
  if (getLocale() === 'zh-CN') return chinese;
  return `${english.charAt(0).toUpperCase()}${english.slice(1)}`;
}
