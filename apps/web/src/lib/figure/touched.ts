/** Answers that a changed figure makes old: lists do not name a figure that is new to them. */
export const TOUCHED = {
  additionalTypenames: ['Figure', 'FigureConnection', 'Outcome', 'Target', 'Total'],
};
