/** What time does to a figure. Figures of different bases are never added or compared. */
export const Basis = {
  /** What there is at a date. */
  STOCK: 'STOCK',
  /** What happened within a period. */
  FLOW: 'FLOW',
  /** What happened since a start, up to a date. */
  CUMULATIVE: 'CUMULATIVE',
  /** A change against another time. */
  DELTA: 'DELTA',
  /** One count over another, its base. */
  RATIO: 'RATIO',
  /** An amount per one of its base. */
  AVERAGE: 'AVERAGE',
  /** How much there is room for, at a date. */
  CAPACITY: 'CAPACITY',
} as const;

/** One of the closed list {@link Basis}. */
export type Basis = keyof typeof Basis;
