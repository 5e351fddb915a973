import type { Contender, ContenderName } from './contenders/contender.ts';
import { quantile } from './load.ts';
import type { Cost } from './profile.ts';
import type { Race } from './race.ts';

/** The median; of an even number of values the upper one of the middle. */
export const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/**
 * The ratio of two contenders' rates: each round is set against the neighbouring one of the other,
 * so that noise which lasts longer than a round falls on both.
 */
export function ratio(race: Race, over: ContenderName, under: ContenderName) {
  const each = race.rounds[over].map(({ rate }, at) => rate / (race.rounds[under][at]?.rate ?? 0));
  return { median: median(each), low: Math.min(...each), high: Math.max(...each) };
}

/** A table in Markdown, then the ratios. */
export function report(race: Race, contenders: readonly Contender[]): string {
  const rows = contenders.map(({ name, label }) => {
    const of = (key: 'rate' | 'p50' | 'p99') =>
      median(race.rounds[name].map((round) => round[key])).toFixed(1);
    return `| ${label} | ${of('rate')} | ${of('p50')} | ${of('p99')} | ${race.bytes[name]} |`;
  });
  const said = (under: ContenderName, label: string) => {
    const { median, low, high } = ratio(race, 'api', under);
    return `- this API ÷ ${label}: **${median.toFixed(2)}** (rounds ${low.toFixed(2)}–${high.toFixed(2)})`;
  };
  return [
    `### ${race.work.name}`,
    '',
    '| contender | requests/s | p50 ms | p99 ms | bytes |',
    '|---|---:|---:|---:|---:|',
    ...rows,
    '',
    said('postgraphile', 'PostGraphile'),
    said('sql', 'one SQL statement'),
    '',
  ].join('\n');
}

/** Costs as a table in Markdown. */
export function costTable(title: string, costs: readonly Cost[]): string {
  const rows = costs.map(({ name, share }) => `| ${(share * 100).toFixed(1)} | \`${name}\` |`);
  return [`### ${title}`, '', '| % | where |', '|---:|---|', ...rows, ''].join('\n');
}
