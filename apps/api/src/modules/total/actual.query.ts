import type { TargetRow } from '../figure/target.query.ts';
import { isTotalled, type Place, push, type Relatable } from './related.query.ts';
import { Spans } from './spans.query.ts';

/** What a target is read by. */
export type Plan = Pick<
  TargetRow,
  'unitId' | 'programId' | 'indicatorId' | 'dimension' | 'planStart' | 'planEnd'
>;

/** What a figure and a target have in common when one is read against the other. */
export const slotOf = ({
  unitId,
  programId,
  indicatorId,
  dimension,
}: Pick<Place, 'unitId' | 'programId' | 'indicatorId' | 'dimension'>): string =>
  JSON.stringify([unitId, programId, indicatorId, dimension]);

/**
 * Finds the figure to read a target against: of its own slot, the latest whose period meets the plan;
 * one without an end is the latest. What may be totalled comes before all else, which can only say
 * why it is not read.
 */
export class Actuals<Figure extends Omit<Relatable, 'bounds'>> {
  readonly #slots = new Map<string, Spans<Figure>>();

  constructor(figures: readonly Figure[]) {
    const slots = new Map<string, Figure[]>();
    for (const figure of figures) push(slots, slotOf(figure), figure);
    for (const [slot, own] of slots) this.#slots.set(slot, new Spans(own));
  }

  /** Null without one. */
  of(target: Plan): Figure | null {
    const own = this.#slots.get(slotOf(target));
    const ranked = (own?.meeting(target.planStart, target.planEnd) ?? []).map((figure) => {
      return { figure, rank: rankOf(figure) };
    });
    return ranked.reduce((a, b) => (b.rank > a.rank ? b : a), ranked[0]!)?.figure ?? null;
  }
}

const rankOf = ({ id, periodEnd, ...figure }: Omit<Relatable, 'bounds'>): string =>
  [isTotalled(figure) ? 1 : 0, periodEnd ?? '~', id].join(' ');
