import type { Hedge } from './hedge.ts';
import type { Numeral } from './numeral-value.ts';
import type { QuantityRefusal } from './reading-reasons.ts';

/** A number with the words that belong to it. */
export interface Part {
  numeral: Numeral;
  /** In simplified writing; null when none is named. */
  measureWord: string | null;
  hedges: readonly Hedge[];
}

/** A quantity phrase taken apart, in whatever language it was written. */
export interface Phrase {
  /** The hedges before the number or numbers. */
  hedges: ReadonlySet<Hedge>;
  /** The only number, or the lower of two. */
  low: Part;
  high: Part | null;
}

/** Thrown by the readers of phrases, and told by parseQuantity as a refusal. */
export class Unreadable extends Error {
  readonly reason: QuantityRefusal;

  constructor(reason: QuantityRefusal) {
    super(reason);
    this.reason = reason;
  }
}
