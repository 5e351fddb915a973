import { enumType } from '#kernel/enums';
import type { CHECKS, SEVERITIES } from './finding.entity.ts';

export const Check = enumType<(typeof CHECKS)[number]>('Check', 'What is checked of figures.', {
  K1: 'Part against whole: average × base and the reported number exclude each other.',
  K2: 'Year on year: a stock less its change gives the year before as a range.',
  K4: 'Outcome without base: nothing says of how many people.',
  K5: 'Size of a session: unusually few or many people.',
  K6: 'Contradictory wording, such as 近200余.',
  K7: 'Rounded ratio: percentage × base is no whole number.',
  K8: 'Rate against its named parts.',
  K9: 'Target met by a margin that little growth of the base uses up.',
  K10: 'Tiers against their total.',
  K11: 'Ratio without its base.',
  K12: 'Amount that does not say for whom: person, household or unit.',
  K17: 'List that ends with 等: its number is the least there is.',
  K22: 'Share above 100 %.',
});

export const FindingSeverity = enumType<(typeof SEVERITIES)[number]>(
  'FindingSeverity',
  'How much a finding asks for.',
  { WARNING: 'Something to correct or to explain.', NOTE: 'Something to know when quoting it.' },
);
