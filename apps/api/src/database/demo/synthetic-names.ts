import type { ActivityKind } from './result-rows.ts';

/** What a synthetic program is about, and which figures it has beside activities and visits. */
export interface Theme {
  title: string;
  titleEn: string;
  activity: string;
  activityKind: ActivityKind;
  /** Codes of indicators, in the order in which figures are made. */
  indicators: readonly string[];
}

const THEMES: readonly [string, string, string, ActivityKind, string][] = [
  ['邻里助餐', 'Meals for neighbours', '集中助餐日', 'SERVICE', 'HOUSEHOLDS_LIFTED'],
  ['银龄课堂', 'Classes for elders', '手机使用课', 'TRAINING', 'PARTICIPANT_PERSONS'],
  ['四点半课堂', 'After-school class', '课后辅导', 'TRAINING', 'PARTICIPANT_PERSONS'],
  ['青年夜校', 'Youth night school', '夜校课程', 'TRAINING', 'PARTICIPANT_PERSONS'],
  ['楼道微更新', 'Stairwell renewal', '居民议事会', 'OTHER', 'ISSUE_RESOLVED'],
  ['垃圾分类督导', 'Waste-sorting watch', '桶边督导', 'SERVICE', 'ISSUE_RESOLVED'],
  ['假日学校', 'Holiday school', '假日开课', 'TRAINING', 'PARTICIPANT_PERSONS'],
  ['反诈宣讲', 'Fraud-prevention talks', '入户宣讲', 'LECTURE', 'ISSUE_RESOLVED'],
  ['亲子阅读', 'Family reading', '绘本共读', 'CULTURE', 'DONATION_QTY'],
  ['健康义诊', 'Free health checks', '社区义诊', 'SERVICE', 'PARTICIPANT_PERSONS'],
  ['就业帮扶', 'Help into work', '技能培训', 'TRAINING', 'HOUSEHOLDS_LIFTED'],
  ['矛盾调解', 'Neighbour mediation', '调解日', 'SERVICE', 'ISSUE_RESOLVED'],
];

/** The catalogue of synthetic programs. */
export const themes: readonly Theme[] = THEMES.map(
  ([title, titleEn, activity, activityKind, own]) => ({
    title,
    titleEn,
    activity,
    activityKind,
    indicators: [
      ...new Set(['ACTIVITY_COUNT', 'ACTIVITY_VISITS', own, 'VOLUNTEER_ENGAGED', 'MEDIA_MENTIONS']),
    ],
  }),
);

/** Names of synthetic partners by kind, before their number. */
export const partnerNames = [
  ['NGO', '示范公益服务中心', 'Shifan Public-Good Centre'],
  ['SCHOOL', '示范实验学校', 'Shifan School'],
  ['ENTERPRISE', '示范科技企业', 'Shifan Enterprise'],
  ['ASSOCIATION', '示范志愿者协会', 'Shifan Volunteer Association'],
  ['HOSPITAL', '示范社区医院', 'Shifan Hospital'],
  ['UNIVERSITY', '示范大学', 'Shifan University'],
  ['PUBLIC_BODY', '示范便民服务所', 'Shifan Public Service Office'],
] as const;

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 1 to 99 in Chinese; larger numbers stay in digits. */
export function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}
