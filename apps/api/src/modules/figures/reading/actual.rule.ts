import type { Refusal, Total } from '@linli/figures';
import type { TargetRow } from '#modules/figures/figure/target.query';
import { addsOverTime, flowSum } from './flow.rule.ts';
import { isTotalled, type Place, push, type Relatable } from './related.rule.ts';
import { Spans } from './spans.rule.ts';
import type { Days } from './days.rule.ts';

/** What a target is read by. */
export type Plan = Pick<
  TargetRow,
  'unitId' | 'programId' | 'indicatorId' | 'dimension' | 'planStart' | 'planEnd'
>;

/** What a figure and a target have in common when one is read against the other. */
export const subjectKey = ({
  unitId,
  programId,
  indicatorId,
  dimension,
}: Pick<Place, 'unitId' | 'programId' | 'indicatorId' | 'dimension'>): string =>
  JSON.stringify([unitId, programId, indicatorId, dimension]);

/** What a target is read against. */
export interface Actual<Figure> {
  /** One figure, or the finer periods of a flow that count within the plan; the latest first. */
  figures: readonly [Figure, ...Figure[]];
  /** What several come to, in the measure of the first; null where one speaks for itself. */
  sum: Total | Refusal | null;
}

/**
 * Finds what to read a target against, of its own slot: of a flow that adds up, all that happened
 * within the plan; of all else the latest figure whose period meets it, one without an end being the
 * latest. What may be totalled comes before all else, which can only say why it is not read.
 */
export class Actuals<Figure extends Relatable> {
  readonly #slots = new Map<string, Spans<Figure>>();

  constructor(figures: readonly Figure[]) {
    const slots = new Map<string, Figure[]>();
    for (const figure of figures) push(slots, subjectKey(figure), figure);
    for (const [slot, own] of slots) this.#slots.set(slot, new Spans(own));
  }

  /** Null without one. */
  of(target: Plan): Actual<Figure> | null {
    const own =
      this.#slots.get(subjectKey(target))?.meeting(target.planStart, target.planEnd) ?? [];
    const ranked = own
      .map((figure) => ({ figure, rank: rankOf(figure, target) }))
      .sort((a, b) => (a.rank < b.rank ? 1 : -1))
      .map(({ figure }) => figure);
    const [latest] = ranked;
    return latest ? (flowOf(ranked, target) ?? { figures: [latest], sum: null }) : null;
  }
}

const rankOf = (figure: Relatable, plan: Plan): string => {
  const { id, periodStart, periodEnd } = figure;
  const same = periodStart === plan.planStart && periodEnd === plan.planEnd;
  return [isTotalled(figure) ? 1 : 0, same ? 1 : 0, periodEnd ?? '~', id].join(' ');
};

/** The flows within a plan that count, when there are any; what is told of other days is not. */
function flowOf<Figure extends Relatable>(
  ranked: readonly Figure[],
  { planStart, planEnd }: Plan,
): Actual<Figure> | null {
  if (planStart === null && planEnd === null) return null;
  const within = ranked.filter(
    (figure) =>
      figure.bounds !== null && addsWithin(figure, figure.indicator, { planStart, planEnd }),
  );
  const [latest] = within;
  if (!latest) return null;
  const sum = flowSum(within, daysOf(within, planStart, planEnd), latest.measure.word);
  if (!sum.ok) return { figures: [latest, ...within.slice(1)], sum };
  const [first, ...others] = within.filter(({ id }) => sum.partIds.includes(id));
  if (!first) return null;
  return { figures: [first, ...others], sum: others.length > 0 ? sum : null };
}

/** Whether a figure is one of those that add up within a plan: all of its days are the plan's. */
export const addsWithin = (
  { measure, basis, periodStart, periodEnd }: Omit<Relatable, 'indicator'>,
  indicator: Relatable['indicator'],
  { planStart, planEnd }: Pick<Plan, 'planStart' | 'planEnd'>,
): boolean =>
  addsOverTime(indicator) &&
  isTotalled({ measure, basis, indicator }) &&
  periodStart !== null &&
  periodEnd !== null &&
  periodStart >= (planStart ?? '') &&
  periodEnd <= (planEnd ?? '~');

/** The days of a plan; an open end is where its flows begin or end. */
function daysOf(flows: readonly Relatable[], start: string | null, end: string | null): Days {
  const starts = flows.map(({ periodStart }) => periodStart!).sort();
  const ends = flows.map(({ periodEnd }) => periodEnd!).sort();
  return { start: start ?? starts[0]!, end: end ?? ends.at(-1)! };
}
