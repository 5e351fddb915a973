import { type Exact, readDecimal } from './decimal.ts';

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
  /** Whether the parts' total may be shown: no when it is small or would give a part away. */
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
 * Hides the small parts of a total, and then the next smallest (equal ones by id) for as long as the
 * total less the parts shown gives something away: a sum of the hidden that is itself small, or one
 * of them exactly, as in 1 + 10, where 11 leaves no other choice. A zero is no cover and stays; when
 * no cover is left, the total may not be shown. Source: primary and secondary suppression as in
 * A. Hundepool et al., Statistical Disclosure Control (Wiley, 2012); the minimum is this project's.
 *
 * @throws FiguresError `NOT_A_DECIMAL` or `OUT_OF_RANGE` for a value that is no number.
 */
export function hideSmallCells(
  parts: readonly CellPart[],
  minimum: number = MINIMUM_CELL,
): VisibleCells {
  const known = parts.filter(isKnown);
  const small = known.filter((part) => isSmallCell(part.value, minimum));
  const { covers, safe } = coverFor(small, known, minimum);
  const seen = parts.map((part): Cell => {
    const isSmall = part.value !== null && isSmallCell(part.value, minimum);
    const hidden = isSmall ? 'SMALL' : covers.has(part) ? 'COMPLEMENT' : null;
    return { id: part.id, value: hidden ? null : part.value, hidden };
  });
  return { parts: seen, totalMayBeShown: safe };
}

type KnownPart = CellPart & { readonly value: string };

/** The parts to hide beside the small ones, and whether they suffice. */
function coverFor(
  small: readonly KnownPart[],
  known: readonly KnownPart[],
  minimum: number,
): { covers: ReadonlySet<CellPart>; safe: boolean } {
  const candidates = known.filter((part) => readDecimal(part.value).gte(minimum)).toSorted(bySize);
  const covers = new Set<CellPart>();
  let sum = sumOf(small);
  for (const next of [...candidates, null]) {
    const largest = next && readDecimal(next.value);
    if (!givesAway({ small: small.length, covers: covers.size, sum, largest, minimum })) {
      return { covers, safe: true };
    }
    if (next) covers.add(next);
    sum = sum.plus(next?.value ?? 0);
  }
  return { covers, safe: false };
}

interface HiddenGroup {
  /** How many small parts are hidden, and how many that cover them. */
  small: number;
  covers: number;
  sum: Exact;
  /** What no cover exceeds: the smallest that is still shown; null for none. */
  largest: Exact | null;
  minimum: number;
}

/** Whether the sum of the hidden, which every reader can compute, is small or leaves one choice. */
function givesAway({ small, covers, sum, largest, minimum }: HiddenGroup): boolean {
  if (small === 0) return false;
  if (small + covers === 1 || sum.lt(minimum)) return true;
  if (sum.lte(small + covers * minimum)) return true;
  const mostOfSmall = small * (minimum - 1);
  if (covers === 0) return sum.gte(mostOfSmall);
  if (largest === null) return false;
  return largest.lte(minimum) || sum.gte(largest.times(covers).plus(mostOfSmall));
}

function isKnown(part: CellPart): part is KnownPart {
  return part.value !== null;
}

function bySize(a: KnownPart, b: KnownPart): number {
  const order = readDecimal(a.value).cmp(readDecimal(b.value));
  return order || (a.id < b.id ? -1 : 1);
}

function sumOf(parts: readonly KnownPart[]): Exact {
  return parts.reduce((sum, part) => sum.plus(part.value), readDecimal('0'));
}
