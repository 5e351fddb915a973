/** Where the latest edition of a joint result stands. */
export type ResultState = 'PROPOSED' | 'AGREED' | 'DISPUTED' | 'OUTDATED';

/**
 * Where the result of the program of a row `t` stands, computed from what its latest edition says, from
 * what every unit that takes part said to it, and from what holds now; null where there is none, or it is
 * not the reader's. The database has it as a function since its own rules ask it too.
 *
 * @param program the column that names the program
 * @param at the row, where it is not `t`
 */
export const resultStateOf = (program: string, at = 't'): string =>
  `result_state(${at}.district_id, ${program})`;
