import { leads, streetStaff } from '#modules/kit/verb/rules';
import { lifecycle } from '#modules/kit/step/lifecycle';

/** How a program lives. */
export const programLife = lifecycle({
  entity: 'Program',
  states: {
    PLANNED: 'Not begun yet.',
    RUNNING: 'Under way.',
    PAUSED: 'Resting for a while.',
    CLOSED: 'Over; it is read but no longer changed.',
    DROPPED: 'Given up before it began.',
  },
  first: 'PLANNED',
  birth: 'createProgram',
  last: ['DROPPED'],
  subject: { stamps: { closed_at: 'CLOSED' } },
  moves: {
    startProgram: { does: 'Begin it.', from: ['PLANNED'], to: 'RUNNING', who: ['STAFF'] },
    dropProgram: {
      does: 'Give it up before it begins.',
      ...{ from: ['PLANNED'], to: 'DROPPED', who: ['STAFF'], reason: 'needed' },
    },
    pauseProgram: {
      does: 'Let it rest.',
      ...{ from: ['RUNNING'], to: 'PAUSED', who: ['STAFF'], reason: 'needed' },
    },
    resumeProgram: { does: 'Go on with it.', from: ['PAUSED'], to: 'RUNNING', who: ['STAFF'] },
    advanceStage: {
      does: 'Take an industry to its next stage.',
      ...{ from: ['PLANNED', 'RUNNING', 'PAUSED'], to: 'SAME', who: ['STAFF'], reason: 'needed' },
      sets: ['stage'],
    },
    proposeResult: {
      does: 'Propose its result to all units that take part.',
      ...{ from: ['RUNNING', 'PAUSED'], to: 'SAME', who: ['STAFF'], sets: ['result_edition'] },
      may: streetStaff,
    },
    closeProgram: {
      does: 'Close it.',
      ...{ from: ['RUNNING', 'PAUSED'], to: 'CLOSED', who: ['STAFF'], reason: 'asked' },
      may: streetStaff,
    },
    reopenProgram: {
      does: 'Open it again.',
      ...{ from: ['CLOSED'], to: 'RUNNING', who: ['STAFF'], reason: 'needed' },
      may: leads,
    },
  },
});
