import { ownStaff } from '#modules/kit/verb/rules';
import { lifecycle } from '#modules/kit/step/lifecycle';

/** How a unit comes to take part in a joint program: the owner asks, the unit answers. */
export const participationLife = lifecycle({
  entity: 'Participation',
  states: {
    INVITED: 'The owner of the program asked it; it has not answered.',
    ACCEPTED: 'It takes part; only this counts, in lists, shares and totals.',
    DECLINED: 'It said no.',
    LEFT: 'It took part, and does no longer.',
  },
  first: 'INVITED',
  birth: 'inviteUnit',
  // Every change of a participation is one of its program.
  subject: {
    sides: { units: ['participant_id'] },
    parent: { table: 'program', key: 'program_id', over: ['CLOSED', 'DROPPED'] },
  },
  moves: {
    acceptInvitation: {
      does: 'Accept an invitation to a joint program for your unit.',
      ...{ from: ['INVITED'], to: 'ACCEPTED', who: ['SIDE'] },
      may: ownStaff,
    },
    declineInvitation: {
      does: 'Decline an invitation to a joint program for your unit.',
      ...{ from: ['INVITED'], to: 'DECLINED', who: ['SIDE'], reason: 'asked' },
      may: ownStaff,
    },
    leaveProgram: {
      does: 'Let your unit take part in a joint program no longer.',
      ...{ from: ['ACCEPTED'], to: 'LEFT', who: ['SIDE'], reason: 'asked' },
      may: ownStaff,
    },
    proposeShare: {
      does: 'Propose its share, together with those of all others.',
      ...{ from: ['ACCEPTED'], to: 'SAME', who: ['STAFF'], sets: ['weight'] },
    },
    answerShares: {
      does: 'Say for your unit whether the shares that are proposed are right.',
      ...{ from: ['ACCEPTED'], to: 'SAME', who: ['SIDE'], reason: 'asked', may: ownStaff },
      sets: ['agreed_version', 'refused_version', 'refusal'],
    },
    answerResult: {
      does: 'Say for your unit whether the result that is proposed is right.',
      ...{ from: ['ACCEPTED'], to: 'SAME', who: ['SIDE'], reason: 'asked', may: ownStaff },
      sets: ['agreed_edition', 'disputed_edition', 'objection'],
    },
    inviteAgain: {
      does: 'Ask it anew, on these terms.',
      from: ['INVITED', 'ACCEPTED', 'DECLINED', 'LEFT'],
      to: 'INVITED',
      who: ['STAFF'],
      sets: ['role', 'weight'],
    },
  },
});
