import type { AwaitedAnswer, ProgramType } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

const TYPES: Record<ProgramType, () => string> = {
  GENERAL: m.program_type_GENERAL,
  ROUTINE: m.program_type_ROUTINE,
  SERIES: m.program_type_SERIES,
  CAMPAIGN: m.program_type_CAMPAIGN,
  ACTION_PLAN: m.program_type_ACTION_PLAN,
  PILOT: m.program_type_PILOT,
  INDUSTRY: m.program_type_INDUSTRY,
  SCHOOL_PLAN: m.program_type_SCHOOL_PLAN,
  MOBILISATION: m.program_type_MOBILISATION,
};

/** What a type of program is called. */
export const typeWord = (type: ProgramType): string => TYPES[type]();

const ANSWERS: Record<AwaitedAnswer, () => string> = {
  SHARES: m.program_awaits_SHARES,
  RESULT: m.program_awaits_RESULT,
};

/** What a unit has yet to answer. */
export const answerWord = (what: AwaitedAnswer): string => ANSWERS[what]();
