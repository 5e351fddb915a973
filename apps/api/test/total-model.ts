import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { answerFor, type Given, type TotalRow } from '#modules/figures/total/total.answer';
import type { NamedUnit, PartRow } from '#modules/figures/total/total.query';

export const YEAR = { start: '2021-01-01', end: '2022-01-01' };
const SESSIONS = {
  code: 'CHANG',
  kind: 'SESSION',
  word: '场',
  wordEn: 'sessions',
  ownerDistrictId: null,
} as const;

/** Sessions held in a period, at every level. */
export const ACTIVITIES: IndicatorRow = {
  ...{ districtId: 0, id: 'activities', code: 'ACTIVITY_COUNT', name: '活动', nameEn: null },
  ...{ description: null, descriptionEn: null, measure: SESSIONS, basis: 'FLOW', rule: 'SUM' },
  ...{
    direction: 'HIGHER',
    sensitive: false,
    dimensionsDisjoint: false,
    closedAt: null,
    ownerDistrictId: null,
    unitId: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    version: 1,
  },
  levels: ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'],
};

const KINDS = { d: 'DISTRICT', s: 'STREET', c: 'COMMUNITY', w: 'SITE' } as const;

/** A unit by a name such as `c1 < s1`: community c1 below street s1. */
export function unit(text: string, more: Partial<NamedUnit> = {}): NamedUnit {
  const [id = '', parentId = null] = text.split(' < ');
  return {
    ...{
      districtId: 1,
      id,
      parentId,
      name: id,
      nameEn: null,
      existed: true,
      visible: true,
      known: true,
    },
    kind: KINDS[id[0] as keyof typeof KINDS],
    ...more,
  };
}

/** A number that is known exactly. */
export const exactly = (value: number): BoundsRow => {
  const end = { value: String(value), inclusive: true };
  return { lower: end, upper: end };
};

/** A figure of so many sessions of a unit in the year, all of it unless said otherwise. */
export function figure(
  unitId: string,
  value: number,
  more: Partial<Omit<PartRow, 'value'>> = {},
): PartRow {
  const { programId = null, dimension = null, periodStart = YEAR.start } = more;
  return {
    id: [unitId, programId, dimension].filter(Boolean).join('/'),
    ...{
      districtId: 1,
      unitId,
      programId,
      dimension,
      indicatorId: 'activities',
      jointOwnerId: null,
      sited: false,
    },
    ...{ measure: SESSIONS, basis: 'FLOW', value: String(value), bounds: exactly(value) },
    ...{ periodStart, periodEnd: YEAR.end, ...more },
  };
}

/** A question about the year over these units and figures. */
export function given(units: NamedUnit[], figures: PartRow[], more: Partial<Given> = {}): Given {
  return {
    ...{ material: { units, figures }, indicator: ACTIVITIES, rates: new Map(), locale: 'en' },
    asked: { period: YEAR, dimension: null },
    ...more,
  };
}

/** A district of two streets, the first of two communities, the first of those with a site. */
export const UNITS = ['d', 's1 < d', 's2 < d', 'c1 < s1', 'c2 < s1', 'w1 < c1'].map((text) =>
  unit(text),
);
export const H1 = { periodEnd: '2021-07-01' };
export const H2 = { periodStart: '2021-07-01' };

export const ask = (question: Given, id = 'd') => answerFor({ districtId: 1, id }, question);

/** Value or reason, then what was left out (-) and which units lack something (?). */
export function summary(answer: TotalRow | null): string {
  if (!answer) return 'null';
  const { lower, upper } = answer.bounds ?? { lower: null, upper: null };
  const open = answer.qualifier === 'AT_LEAST' ? '+' : upper?.value === lower?.value ? '' : '…';
  const amount = answer.refusal?.reason ?? `${lower?.value}${open}`;
  const left = answer.leftOut.map(({ figure: { id }, reason }) => ` -${id}:${reason.reason}`);
  return [amount, ...left, ...answer.missing.map(({ id }) => ` ?${id}`)].join('');
}

/** The same of some figures in {@link UNITS}. */
export const total = (...figures: PartRow[]) => summary(ask(given(UNITS, figures)));
