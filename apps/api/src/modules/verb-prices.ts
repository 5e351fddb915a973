/**
 * What each verb costs beside what its payload shows: the rows that it writes, its audit entry and the
 * statements of its policy. The rows that checks read come on top, as they are read.
 */
const PRICES: Readonly<Record<string, number>> = {
  addIndicatorDimension: 20,
  addMeasureWord: 20,
  correctFigure: 20,
  createIndicator: 20,
  // Sessions are counted by the tries to sign in, not in list items.
  endOtherSessions: 0,
  recordFigure: 20,
  relateIndicators: 20,
  runChecks: 100,
  setTarget: 20,
  signIn: 0,
  signOut: 0,
  withdrawFigure: 20,
};

/** A verb that writes one row and its entry in the journal. */
const USUAL = 10;

/** What a verb costs, by its name. */
export const verbPrice = (name: string): number => PRICES[name] ?? USUAL;
