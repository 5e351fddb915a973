/** A rate with a name of its own. */
export interface NamedRate {
  /** Stable, in capitals: YUAN_YUE. */
  code: string;
  word: string;
  kind: 'RATE';
  nameZh: string;
  nameEn: string;
}

const ROWS: readonly (readonly [code: string, word: string, nameEn: string])[] = [
  ['YUAN_YUE', '元/月', 'yuan a month'],
  ['YUAN_NIAN', '元/年', 'yuan a year'],
  ['GE_QIANREN', '个/千人', 'per 1,000 people'],
  ['REN_SHEQU', '人/社区', 'people per community'],
];

/** The rates that are offered by name; any other is made of the measure words as it is met. */
export const RATES: readonly NamedRate[] = ROWS.map(([code, word, nameEn]) => ({
  ...{ code, word, kind: 'RATE', nameZh: word, nameEn },
}));
