import type { ProgramHistoryQuery, TakenStepFragment } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Step } from '#lib/ui/StepLine.svelte';
import { changesInWords, type WorkLines } from './changes.ts';

type Taken = TakenStepFragment;
type Program = Extract<NonNullable<ProgramHistoryQuery['node']>, { __typename: 'Program' }>;

/** What a step that leaves the state as it is did. */
const DONE: Record<string, () => string> = {
  advanceStage: m.program_advance,
  proposeResult: m.result_propose,
  proposeShare: m.step_propose_share,
  answerShares: m.step_answer_shares,
  answerResult: m.step_answer_result,
};

const saidOf = ({ fromState, toState, verb }: Taken) =>
  fromState === toState ? DONE[verb]?.() : undefined;

/** The steps of a program and of the units that it asked, and what was changed, the newest first. */
export function historyOf({ steps, participations, changes }: Program, lines: WorkLines): Step[] {
  const own = steps.nodes.map((step) => ({ ...step, said: saidOf(step) }));
  const others = participations.nodes.flatMap(({ participant, steps: taken }) => {
    const about = participant ? local(participant.name, participant.nameEn) : undefined;
    return taken.nodes.map((step) => ({
      ...{ ...step, said: saidOf(step) },
      ...{ of: 'Participation' as const, about },
    }));
  });
  const changed = changesInWords(changes.nodes, lines);
  return [...own, ...others, ...changed].sort((a, b) => b.at.localeCompare(a.at));
}
