import type { Bounds, Quantity } from '@linli/figures';
import type { CHECKS } from '../finding.entity.ts';

/** What a sentence is filled with: a number as reported, a computed one, or words. */
export type Param =
  | { quantity: Quantity }
  | {
      bounds: Bounds;
      /** Told to so many decimal places; left out: whole numbers. */
      places?: number;
    }
  | { text: string };

/** What a finding can say: something for each check, and for what is worse than usual. */
export type Saying =
  (typeof CHECKS)[number] | 'K2_BELOW_ZERO' | 'K2_DIFFERS' | 'K7_NONE' | 'K8_OVER' | 'K10_OVER';

/** The texts of a finding; `{name}` is filled from its params. */
export interface Words {
  /** What is the matter. */
  title: string;
  /** What was found, with the numbers. */
  message: string;
  /** How it was computed. */
  computation: string;
  /** How to settle it. */
  cure: string;
}

export type Sayings = Readonly<Record<Saying, Words>>;
