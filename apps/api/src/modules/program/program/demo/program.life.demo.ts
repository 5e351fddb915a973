import type { Random } from '#database/demo/random';
import type { SyntheticOptions } from '#database/demo/synthetic-options';

/** When a synthetic program runs. */
export interface Life {
  startsOn: string;
  /** Last day, inclusive; null for one that runs on. */
  endsOn: string | null;
  closedAt: string | null;
  /** Years with results, the earliest first; two at least where the district has as many. */
  years: readonly number[];
}

const DAY_MILLISECONDS = 86_400_000;
const SHARE_BEFORE = 0.3;
const SHARE_WITHOUT_LAST_YEAR = 0.25;
const SHARE_ENDED = 0.3;
const SHARE_CLOSED = 0.8;

/** Gives a day from `first` to `last`, both YYYY-MM-DD and included. */
export function dayBetween(random: Random, first: string, last: string): string {
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MILLISECONDS;
  const day = Date.parse(first) + random.integer(0, days) * DAY_MILLISECONDS;
  return new Date(day).toISOString().slice(0, 10);
}

/** Gives a day of a year on which a program runs. */
export function dayOf(random: Random, life: Life, year: number): string {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { startsOn, endsOn } = life;
  return dayBetween(
    random,
    startsOn > first ? startsOn : first,
    endsOn !== null && endsOn < last ? endsOn : last,
  );
}

/** Draws when a program runs; `lasting` ones have results up to the last year of the district. */
export function drawLife(options: SyntheticOptions, random: Random, lasting: boolean): Life {
  const all = [...options.years].sort();
  const late = random.integer(0, Math.max(0, all.length - 2));
  const cut = !lasting && all.length - late > 2 && random.chance(SHARE_WITHOUT_LAST_YEAR);
  const years = all.slice(late, cut ? -1 : undefined);
  const [first, last] = [years[0]!, years.at(-1)!];
  const started = late === 0 && random.chance(SHARE_BEFORE) ? first - 1 : first;
  const ended = random.chance(SHARE_ENDED) || cut;
  const endsOn = ended ? dayBetween(random, `${last}-07-01`, `${last}-12-31`) : null;
  return {
    startsOn: dayBetween(random, `${started}-01-01`, `${started}-06-30`),
    endsOn,
    closedAt: endsOn !== null && random.chance(SHARE_CLOSED) ? `${endsOn}T09:00:00Z` : null,
    years,
  };
}
