import { readDecimal } from './decimal.ts';

/** Counts from 1 up to below this are hidden when they may point at persons. */
export const MINIMUM_CELL = 10;

/** A part of a total. */
export interface CellPart {
  readonly id: string;
  /** A count as a decimal string; null when it is not known. */
  readonly value: string | null;
}

/** A part as others may see it. A hidden one has no value: show `<10` for SMALL, nothing otherwise. */
export interface Cell {
  readonly id: string;
  readonly value: string | null;
  /** SMALL: from 1 to 9. COMPLEMENT: hidden lest a small one be found by subtraction. */
  readonly hidden: 'SMALL' | 'COMPLEMENT' | null;
}

/** What {@link hideSmallCells} lets be seen. */
export interface VisibleCells {
  /** In the order given. */
  readonly parts: Cell[];
  /** Whether the parts' total may be shown: no when it is small or would give one part away. */
  readonly totalMayBeShown: boolean;
}

/**
 * Whether a count is small enough to be hidden: above 0 and below the minimum. The bounds and the
 * wording of a hidden figure must be hidden with it.
 *
 * @param value - A decimal string.
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for anything else.
 */
export function isSmallCell(value: string, minimum = MINIMUM_CELL): boolean {
  const count = readDecimal(value);
  return count.gt(0) && count.lt(minimum);
}

/**
 * Hides the small parts of a total, and when that leaves exactly one hidden, the next smallest as
 * well (equal ones by id), so that no part is found by subtraction. A zero is no cover and stays. The
 * sum of all hidden parts remains known. Source: primary and secondary suppression as in
 * A. Hundepool et al., Statistical Disclosure Control (Wiley, 2012); the minimum is this
 * project's.
 *
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a value that is no number.
 */
export function hideSmallCells(
  parts: readonly CellPart[],
  minimum: number = MINIMUM_CELL,
): VisibleCells {
  const small = parts.filter((part) => part.value !== null && isSmallCell(part.value, minimum));
  const cover = small.length === 1 ? nextSmallest(parts, minimum) : null;
  const seen = parts.map((part): Cell => {
    const hidden = small.includes(part) ? 'SMALL' : part === cover ? 'COMPLEMENT' : null;
    return { id: part.id, value: hidden ? null : part.value, hidden };
  });
  const total = parts.reduce((sum, part) => sum.plus(part.value ?? 0), readDecimal('0'));
  const alone = small.length === 1 && cover === null;
  return { parts: seen, totalMayBeShown: !alone && !isSmallCell(total.toFixed(), minimum) };
}

function nextSmallest(parts: readonly CellPart[], minimum: number): CellPart | null {
  const coverable = parts
    .filter((part): part is CellPart & { value: string } => part.value !== null)
    .filter((part) => readDecimal(part.value).gte(minimum))
    .toSorted((a, b) => {
      const order = readDecimal(a.value).cmp(readDecimal(b.value));
      return order || (a.id < b.id ? -1 : 1);
    });
  return coverable[0] ?? null;
}
