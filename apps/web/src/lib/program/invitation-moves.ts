import type { Move } from '#lib/kit/move.ts';
import { m } from '#lib/paraglide/messages.js';
import { AcceptInvitation, DeclineInvitation, LeaveProgram } from './program-units.gql.ts';

/**
 * What a unit that was asked can answer, in the order in which it is offered; see docs/lifecycles.md.
 *
 * @param leads whether the reader leads the program, and so answers for a unit below
 */
export const invitationMoves = (leads = false): Move[] => [
  {
    ...{ verb: 'acceptInvitation', from: ['INVITED'], document: AcceptInvitation },
    ...{ label: m.invitation_accept(), primary: true, said: m.invitation_accepted },
  },
  {
    ...{ verb: 'declineInvitation', from: ['INVITED'], document: DeclineInvitation },
    ...{ label: m.invitation_decline(), reason: 'asked', said: m.invitation_declined },
  },
  {
    ...{ verb: 'leaveProgram', from: ['ACCEPTED'], document: LeaveProgram },
    ...(leads
      ? { label: m.participation_remove(), said: m.participation_removed }
      : { label: m.participation_leave(), said: m.participation_left }),
    reason: 'asked',
  },
];
