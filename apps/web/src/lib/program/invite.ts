import type { Client } from '@urql/core';
import { readProblem } from '#lib/ui/problem.ts';
import { SetParticipation } from './program-units.gql.ts';

/** Most units that are asked at once. */
export const INVITED_MAX = 100;

interface Program {
  id: string;
  version: number;
}

/** What came of asking units one after the other: each is a change of the program of its own. */
export interface Asked {
  done: number;
  /** Of them, those that take part at once, since the reader acts for them. */
  taking: number;
  /** Why it ended before the last; null when it did not. */
  problem: string | null;
}

/** Asks units to take part, in their order; ends at the first that is refused. */
export async function invite(
  client: Client,
  { id: programId, version }: Program,
  participants: readonly string[],
  takesPart = true,
): Promise<Asked> {
  let [expectedVersion, taking] = [version, 0];
  for (const [done, participantId] of participants.entries()) {
    const input = { programId, participantId, expectedVersion, takesPart };
    const { data, error } = await client.mutation(SetParticipation, { input }).toPromise();
    const answer = error ? null : data?.setParticipation;
    const problem = answer ? answer.userErrors[0]?.message : readProblem(error).message;
    if (problem || !answer?.program) return { done, taking, problem: problem ?? '' };
    expectedVersion = answer.program.version;
    const now = answer.program.participations.nodes;
    if (
      now.some(
        ({ state, participant }) => participant?.id === participantId && state === 'ACCEPTED',
      )
    )
      taking += 1;
  }
  return { done: participants.length, taking, problem: null };
}
