import type { ContenderName } from './works/work.ts';
import { quantile, type Round } from './load.ts';
import type { Cost } from './profile.ts';
import type { Race, Run } from './race.ts';

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
export function ratio({ runs }: Race, over: ContenderName, under: ContenderName) {
  const roundsOf = (name: ContenderName) =>
    runs.find(({ contender }) => contender.name === name)?.rounds ?? [];
  const each = roundsOf(over).map(({ rate }, at) => rate / (roundsOf(under)[at]?.rate ?? 0));
  return { median: median(each), low: Math.min(...each), high: Math.max(...each) };
}

/** A table in Markdown, then the ratios. */
export function report(race: Race): string {
  const said = ({ contender: { name, label } }: Run) => {
    const { median, low, high } = ratio(race, 'api', name);
    return `- this API ÷ ${label}: **${median.toFixed(2)}** (rounds ${low.toFixed(2)}–${high.toFixed(2)})`;
  };
  return [
    `### ${race.work.name}`,
    '',
    '| contender | requests/s | p50 ms | p99 ms | bytes | statements |',
    '|---|---:|---:|---:|---:|---:|',
    ...race.runs.map(row),
    '',
    ...race.runs.filter(({ contender }) => contender.name !== 'api').map(said),
    '',
  ].join('\n');
}

function row({ contender, rounds, bytes, statements }: Run): string {
  const of = (key: keyof Round) => median(rounds.map((round) => round[key])).toFixed(1);
  const cells = [contender.label, of('rate'), of('p50'), of('p99'), bytes, statements ?? '–'];
  return `| ${cells.join(' | ')} |`;
}

/** Costs as a table in Markdown. */
export function costTable(title: string, costs: readonly Cost[]): string {
  const rows = costs.map(({ name, share }) => `| ${(share * 100).toFixed(1)} | \`${name}\` |`);
  return [`### ${title}`, '', '| % | where |', '|---:|---|', ...rows, ''].join('\n');
}
