import { enumType } from '#kernel/enums';
import type {
  LEVELS,
  ProgramKind as Kind,
  SHARINGS,
  Stage as StageOf,
} from './program.fields.rule.ts';
import type { ResultState } from './program.result.sql.ts';
import type { Awaited } from './program.waits.sql.ts';

export const ProgramKind = enumType<Kind>('ProgramType', 'How a program works.', {
  GENERAL: 'A program like most.',
  ROUTINE: 'The daily work of a unit, which has one such program.',
  SERIES: 'One thing held again and again.',
  CAMPAIGN: 'A season with a theme.',
  ACTION_PLAN: 'Measures of an authority, split to units.',
  PILOT: 'A trial at chosen sites.',
  INDUSTRY: 'An industry that is being built, stage by stage.',
  SCHOOL_PLAN: 'Social work at a school for a year.',
  MOBILISATION: 'What is done together in an emergency.',
});

export const Stage = enumType<StageOf>('IndustryStage', 'How far an industry has come.', {
  PROPOSED: 'Proposed.',
  RESEARCH: 'Being researched.',
  TRIAL: 'On trial.',
  BUILDING: 'Being built.',
  PRODUCING: 'Producing.',
});

export const Level = enumType<(typeof LEVELS)[number]>('Level', 'The level of government.', {
  STATE: 'The state.',
  PROVINCE: 'A province or an autonomous region.',
  CITY: 'A city.',
  DISTRICT: 'A district.',
  STREET: 'A street.',
  OTHER: 'Another body.',
});

export const Sharing = enumType<(typeof SHARINGS)[number]>(
  'Sharing',
  'How the result of a program belongs to several units, and so how it enters totals.',
  {
    NONE: 'One unit’s program, and its result.',
    SHARED: 'One result of several units, counted once, which they may split by shares.',
    BY_SITE: 'Each unit has a part of its own, and the parts add up; no shares.',
  },
);

export const AwaitedAnswer = enumType<Awaited>(
  'AwaitedAnswer',
  'What a unit that takes part has yet to answer.',
  { SHARES: 'The shares that were proposed.', RESULT: 'The joint result that was proposed.' },
);

export const LatestResult = enumType<ResultState>(
  'LatestResult',
  'How the latest joint result of a program stands.',
  {
    PROPOSED: 'Proposed; not all have answered.',
    AGREED: 'All agreed to it.',
    DISPUTED: 'One does not agree to it.',
    OUTDATED: 'What it was made of has changed since.',
  },
);
