import { foldWriting } from './fold.ts';

/** What a measure word counts or measures. Figures of different kinds are never added. */
export const MeasureKind = {
  /** People, each counted once: 人, 名, 位. */
  PERSON: 'PERSON',
  /** Attendances; one person may be several: 人次. */
  VISIT: 'VISIT',
  /** Households: 户. */
  HOUSEHOLD: 'HOUSEHOLD',
  /** Organisations of any sort: 家, 所. */
  ORGANISATION: 'ORGANISATION',
  /** Districts, streets, communities, villages: 个社区, 村社. */
  UNIT: 'UNIT',
  /** Things held once: 场, 次, 场次. */
  SESSION: 'SESSION',
  /** Rounds of a course or camp, each of several sessions: 期. */
  ROUND: 'ROUND',
  /** Places, rooms, buildings, and childcare places: 处, 间, 栋, 托位. */
  PLACE: 'PLACE',
  /** Things, and whatever 个 counts: 个, 本, 套. */
  ITEM: 'ITEM',
  /** Sorts, entries, levels and batches: 类, 项, 级, 批. */
  CATEGORY: 'CATEGORY',
  /** Yuan: 元. */
  CNY: 'CNY',
  /** Parts of a hundred, or of a thousand with ‰. */
  PERCENT: 'PERCENT',
  /** Years of a person's age: 岁. */
  YEAR_OF_AGE: 'YEAR_OF_AGE',
  /** Years, of a duration or of the calendar: 年, 周年. */
  YEAR: 'YEAR',
  /** Hours: 小时. */
  HOUR: 'HOUR',
  /** Kilometres: 公里. */
  KILOMETRE: 'KILOMETRE',
  /** One measure per another: 个/千人, 元/月. */
  RATE: 'RATE',
} as const;

/** One of the closed list {@link MeasureKind}. */
export type MeasureKind = keyof typeof MeasureKind;

const CONTINUOUS: ReadonlySet<MeasureKind> = new Set([
  'CNY',
  'PERCENT',
  'YEAR_OF_AGE',
  'YEAR',
  'HOUR',
  'KILOMETRE',
  'RATE',
]);

const WORDS: Readonly<Record<Exclude<MeasureKind, 'RATE'>, readonly string[]>> = {
  PERSON: ['人', '名', '位'],
  VISIT: ['人次'],
  HOUSEHOLD: ['户'],
  ORGANISATION: ['家', '所'],
  UNIT: ['个社区', '个村社', '村社', '个村', '个街道', '个镇街'],
  SESSION: ['场', '次', '场次'],
  ROUND: ['期'],
  PLACE: ['处', '间', '栋', '托位', '个托位'],
  ITEM: ['个', '本', '套', '册', '件', '份', '张', '篇'],
  CATEGORY: ['项', '类', '种', '级', '条', '批', '届', '职', '条线'],
  CNY: ['元'],
  PERCENT: ['%', '‰'],
  YEAR_OF_AGE: ['岁', '周岁'],
  YEAR: ['年', '周年'],
  HOUR: ['小时', '课时'],
  KILOMETRE: ['公里'],
};

const PER: readonly string[] = ['千人', '万人', '社区', '月', '年', '季度', '日', '校'];

const KIND_BY_WORD: ReadonlyMap<string, MeasureKind> = new Map(
  (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((kind) =>
    WORDS[kind].map((word): [string, MeasureKind] => [word, kind]),
  ),
);

/** The measure words that a quantity may end with, in simplified writing; rates are made of them. */
export const MEASURE_WORDS: readonly string[] = [...KIND_BY_WORD.keys()];

/**
 * The kind of a measure word, in simplified or traditional writing, or null when it is none.
 * A rate is written with a slash before one of a closed list of bases (个/千人, 元/月).
 */
export function measureKindOf(word: string): MeasureKind | null {
  const [counted = '', per, ...rest] = foldWriting(word).split('/');
  const kind = KIND_BY_WORD.get(counted) ?? null;
  if (per === undefined) return kind;
  return kind && rest.length === 0 && isBase(per) ? 'RATE' : null;
}

/** Whether figures of this kind are whole numbers. */
export function isCount(kind: MeasureKind): boolean {
  return !CONTINUOUS.has(kind);
}

function isBase(word: string): boolean {
  return PER.includes(word) || KIND_BY_WORD.has(word);
}
