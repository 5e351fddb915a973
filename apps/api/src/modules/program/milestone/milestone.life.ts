import { lifecycle } from '#modules/kit/step/lifecycle';
import { streetStaff } from '#modules/kit/verb/rules';

/** How a milestone of a program comes to be reached. */
export const milestoneLife = lifecycle({
  entity: 'Milestone',
  states: {
    PLANNED: 'Not begun yet.',
    STARTED: 'Worked on.',
    DONE: 'Reached.',
    DROPPED: 'Given up.',
  },
  first: 'PLANNED',
  birth: 'addMilestones',
  last: ['DONE', 'DROPPED'],
  // Every move of a milestone is a change of its program.
  subject: { parent: { table: 'program', key: 'program_id', over: ['CLOSED', 'DROPPED'] } },
  moves: {
    startMilestone: {
      does: 'Begin to work on it.',
      ...{ from: ['PLANNED'], to: 'STARTED', who: ['STAFF'] },
    },
    finishMilestone: {
      does: 'Say that it is reached, and what came of it.',
      ...{ from: ['PLANNED', 'STARTED'], to: 'DONE', who: ['STAFF'], sets: ['words'] },
    },
    correctMilestone: {
      does: 'Say better what came of it.',
      ...{ from: ['DONE'], to: 'SAME', who: ['STAFF'], reason: 'asked', sets: ['words'] },
    },
    dropMilestone: {
      does: 'Give it up.',
      ...{ from: ['PLANNED', 'STARTED'], to: 'DROPPED', who: ['STAFF'], reason: 'needed' },
      may: streetStaff,
    },
  },
});
