/** Keeps the sum of all weights of a program a plain integer. */
export const WEIGHT_MAX = 1_000_000;

/** Units that take part in one program, at most. */
export const SHARES_MAX = 200;
