import { lifecycle } from '#modules/kit/step/lifecycle';

/** How a finding lives: people say what it comes to, the checks whether it is still there. */
export const findingLife = lifecycle({
  entity: 'Finding',
  states: {
    OPEN: 'Nobody settled it.',
    EXPLAINED: 'The numbers are right, and the reason says how.',
    UNVERIFIABLE: 'Nobody can find out any longer.',
    CLEARED: 'The checks find it no longer.',
  },
  first: 'OPEN',
  last: ['CLEARED'],
  subject: { stamps: { cleared_at: 'CLEARED' } },
  moves: {
    explainFinding: {
      does: 'Say that the numbers are right, and how.',
      ...{ from: ['OPEN', 'UNVERIFIABLE'], to: 'EXPLAINED', who: ['STAFF'], reason: 'needed' },
    },
    markUnverifiable: {
      does: 'Say that nobody can find out any longer.',
      ...{ from: ['OPEN', 'EXPLAINED'], to: 'UNVERIFIABLE', who: ['STAFF'], reason: 'needed' },
    },
    reopenFinding: {
      does: 'Open it again.',
      ...{ from: ['EXPLAINED', 'UNVERIFIABLE'], to: 'OPEN', who: ['STAFF'], reason: 'needed' },
    },
    clearFinding: {
      does: 'The checks find it no longer.',
      ...{ from: ['OPEN', 'EXPLAINED', 'UNVERIFIABLE'], to: 'CLEARED', who: ['READER'] },
    },
  },
});
