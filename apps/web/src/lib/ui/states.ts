import { m } from '#lib/paraglide/messages.js';

/** What a state asks of the reader: colour is for what waits or is wrong, never for success. */
export const TONES = {
  draft: { sign: '○', look: 'text-faint' },
  waits: { sign: '◔', look: 'text-info' },
  returned: { sign: '↩', look: 'text-bad' },
  check: { sign: '△', look: 'text-warn' },
  runs: { sign: '◐', look: 'text-faint' },
  done: { sign: '●', look: 'text-faint' },
  over: { sign: '■', look: 'text-faint' },
  off: { sign: '✕', look: 'text-faint' },
} as const;
export type Tone = keyof typeof TONES;

interface State {
  tone: Tone;
  word: () => string;
}

/** Every state of every noun, by the names that the API has for them: the one table of states. */
const STATES = {
  Program: {
    PLANNED: { tone: 'draft', word: m.state_program_PLANNED },
    RUNNING: { tone: 'runs', word: m.state_program_RUNNING },
    PAUSED: { tone: 'check', word: m.state_program_PAUSED },
    CLOSED: { tone: 'over', word: m.state_program_CLOSED },
    DROPPED: { tone: 'off', word: m.state_program_DROPPED },
  },
  Participation: {
    INVITED: { tone: 'waits', word: m.state_participation_INVITED },
    ACCEPTED: { tone: 'done', word: m.state_participation_ACCEPTED },
    DECLINED: { tone: 'off', word: m.state_participation_DECLINED },
    LEFT: { tone: 'off', word: m.state_participation_LEFT },
  },
  ProgramResult: {
    PROPOSED: { tone: 'waits', word: m.state_result_PROPOSED },
    AGREED: { tone: 'done', word: m.state_result_AGREED },
    DISPUTED: { tone: 'returned', word: m.state_result_DISPUTED },
    OUTDATED: { tone: 'check', word: m.state_result_OUTDATED },
    REPLACED: { tone: 'over', word: m.state_result_REPLACED },
  },
  Milestone: {
    PLANNED: { tone: 'draft', word: m.state_milestone_PLANNED },
    STARTED: { tone: 'runs', word: m.state_milestone_STARTED },
    DONE: { tone: 'done', word: m.state_milestone_DONE },
    DROPPED: { tone: 'off', word: m.state_milestone_DROPPED },
  },
  Finding: {
    OPEN: { tone: 'check', word: m.state_finding_OPEN },
    EXPLAINED: { tone: 'done', word: m.state_finding_EXPLAINED },
    UNVERIFIABLE: { tone: 'done', word: m.state_finding_UNVERIFIABLE },
    CLEARED: { tone: 'over', word: m.state_finding_CLEARED },
  },
} satisfies Record<string, Record<string, State>>;
export type Noun = keyof typeof STATES;

/** How a state is shown; one that this build does not know yet is shown by its name. */
export function stateOf(noun: Noun, state: string): State {
  const known: Record<string, State> = STATES[noun];
  return known[state] ?? { tone: 'done', word: () => state };
}
