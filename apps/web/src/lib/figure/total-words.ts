import type { HomeTotalFragment, MeasureKind } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A total as lists and homes print it, in few words and without the library that reckons. */
export interface Told {
  number: string;
  /** Its measure word; empty where the number says it. */
  unit: string;
}

type Bounds = NonNullable<HomeTotalFragment['bounds']>;
type Side = 'lower' | 'upper';

/** Kinds that also take values between whole numbers; a test holds them to the library's. */
export const MEASURED: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  ...(['CNY', 'CURRENCY', 'PERCENT', 'PERCENTAGE_POINT', 'SCORE', 'YEAR_OF_AGE'] as const),
  ...(['YEAR', 'HOUR', 'DURATION', 'KILOMETRE', 'AREA', 'VOLUME', 'MASS', 'RATE'] as const),
]);

const NOTHING = '—';

/** A number with its bounds: 12,882; 180–240; 至少 143.2万; — where nobody said. */
export function tellTotal(total: HomeTotalFragment): Told {
  const { refusal, bounds, measure, value } = total;
  if (refusal?.code === 'NO_FIGURES') return { number: NOTHING, unit: '' };
  if (refusal) return { number: m.total_refused(), unit: '' };
  const word = getLocale() === 'zh-CN' ? measure.word : (measure.wordEn ?? measure.word);
  const sign = /^[%‰]$/.test(word) ? word : '';
  const said = bounds ? sayEnds(bounds, !MEASURED.has(measure.kind)) : grouped(value ?? NOTHING);
  return { number: `${said}${sign}`, unit: sign ? '' : word };
}

/** The values that a bound leaves: of what is counted, whole ones. */
export function endOf(bounds: Bounds, side: Side, counts: boolean): number | null {
  const end = bounds[side];
  if (!end) return null;
  const step = counts && !end.inclusive ? 1 : 0;
  return Number(end.value) + (side === 'lower' ? step : -step);
}

function sayEnds(bounds: Bounds, counts: boolean): string {
  const low = endOf(bounds, 'lower', counts);
  const high = endOf(bounds, 'upper', counts);
  if (low !== null && low === high) return grouped(String(low));
  if (low === null)
    return high === null ? NOTHING : m.total_at_most({ high: about(high, 'upper') });
  if (high === null) return m.total_at_least({ low: about(low, 'lower') });
  return `${about(low, 'lower')}–${about(high, 'upper')}`;
}

const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;
const DIGITS = 4;

/** Four digits, away from the values that are possible: a lower end down, an upper one up. */
function about(end: number, side: Side): string {
  if (Math.abs(end) < TEN_THOUSAND) return grouped(String(end));
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(end))) + 1 - DIGITS);
  const rounded = (side === 'lower' ? Math.floor(end / scale) : Math.ceil(end / scale)) * scale;
  if (getLocale() !== 'zh-CN') return grouped(String(rounded));
  const [unit, word] =
    Math.abs(rounded) < HUNDRED_MILLION ? [TEN_THOUSAND, '万'] : [HUNDRED_MILLION, '亿'];
  return `${Number((rounded / unit).toFixed(DIGITS))}${word}`;
}

/** Thousands apart: 12,882.5 */
const grouped = (number: string): string => number.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
