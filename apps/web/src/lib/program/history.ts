import type { ProgramHistoryQuery } from '#lib/gql/graphql.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Step } from '#lib/ui/StepLine.svelte';

type Program = Extract<NonNullable<ProgramHistoryQuery['node']>, { __typename: 'Program' }>;

/** What a step that leaves the state as it is did. */
const DONE: Record<string, () => string> = { advanceStage: m.program_advance };

/** The steps of a program and of the units that it asked, the newest first. */
export function historyOf({ steps, participations }: Program): Step[] {
  const own = steps.nodes.map((step) => {
    const said = step.fromState === step.toState ? DONE[step.verb] : undefined;
    return { ...step, said: said?.() };
  });
  const others = participations.nodes.flatMap(({ participant, steps: taken }) => {
    const about = participant ? local(participant.name, participant.nameEn) : undefined;
    return taken.nodes.map((step) => ({ ...step, of: 'Participation' as const, about }));
  });
  return [...own, ...others].sort((a, b) => b.at.localeCompare(a.at));
}
