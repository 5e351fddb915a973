import { lifecycle } from '#modules/kit/step/lifecycle';

/** How a program lives. */
export const programLife = lifecycle({
  entity: 'Program',
  states: {
    PLANNED: 'Not begun yet.',
    RUNNING: 'Under way.',
    PAUSED: 'Resting for a while.',
    CLOSED: 'Over; it is read but no longer changed.',
  },
  first: 'PLANNED',
  birth: 'createProgram',
  subject: { stamps: { closed_at: 'CLOSED' } },
  moves: {
    startProgram: { does: 'Begin it.', from: ['PLANNED'], to: 'RUNNING', who: ['STAFF'] },
    pauseProgram: {
      does: 'Let it rest.',
      from: ['RUNNING'],
      to: 'PAUSED',
      who: ['STAFF'],
      reason: 'needed',
    },
    resumeProgram: { does: 'Go on with it.', from: ['PAUSED'], to: 'RUNNING', who: ['STAFF'] },
    closeProgram: {
      does: 'Close it.',
      from: ['PLANNED', 'RUNNING', 'PAUSED'],
      to: 'CLOSED',
      who: ['STAFF'],
      reason: 'asked',
    },
    reopenProgram: {
      does: 'Open it again.',
      from: ['CLOSED'],
      to: 'RUNNING',
      who: ['STAFF'],
      reason: 'needed',
    },
  },
});
