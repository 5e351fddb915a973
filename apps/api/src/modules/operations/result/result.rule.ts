import { splitCount } from '@linli/figures';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';

/** Figures of one result, at most. */
export const FIGURES_MAX = 60;
/** Units of one result, at most; as many as have shares. */
export const UNITS_MAX = 200;

/** A unit as a result names it, with the weight of its share; null where no shares were agreed. */
export interface FrozenUnit {
  unitId: string;
  name: string;
  nameEn: string | null;
  weight: number | null;
}

/** What a unit's share of a count comes to. */
export interface Part {
  unitId: string;
  count: string;
}

/** The number that a figure is, where it can be no other; null elsewhere. */
const exactly = (bounds: BoundsRow | null): string | null => {
  const [low, high] = [bounds?.lower, bounds?.upper];
  if (!low?.inclusive || !high?.inclusive) return null;
  return low.value === high.value ? low.value : null;
};

/** Measures that count what can be split among units one by one are whole; null where it cannot be. */
export function partsOf(bounds: BoundsRow | null, units: readonly FrozenUnit[]): Part[] | null {
  const count = exactly(bounds);
  if (count === null || units.some(({ weight }) => weight === null)) return null;
  const split = splitCount(count, units);
  if (!split.ok) return null;
  return units.map(({ unitId }) => ({ unitId, count: split.counts.get(unitId)! }));
}
