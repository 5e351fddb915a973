/**
 * What each verb costs beside what its payload shows: the rows that it writes, its audit entry and the
 * statements of its policy. The rows that checks read come on top, as they are read.
 */
export const VERB_PRICES: Readonly<Record<string, number>> = {
  addIndicatorDimension: 20,
  addMeasureWord: 20,
  addProgramPartner: 10,
  answerParticipation: 10,
  closeProgram: 10,
  correctFigure: 20,
  createIndicator: 20,
  createProgram: 10,
  // Sessions are counted by the tries to sign in, not in list items.
  endOtherSessions: 0,
  recordFigure: 20,
  relateIndicators: 20,
  removeProgramPartner: 10,
  runChecks: 100,
  setParticipation: 10,
  setTarget: 20,
  settleFinding: 10,
  signIn: 0,
  signOut: 0,
  updateIndicator: 10,
  updateProgram: 10,
  withdrawFigure: 20,
};
