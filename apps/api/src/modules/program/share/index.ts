import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { participation } from '#modules/program/program/program.participation.verbs';
import { program } from '#modules/program/program/program.verbs';
import { participationVerbs, programVerbs } from './share.verbs.ts';
import { shareFaults, shareStates } from './share.words.ts';

export const shareModule: SliceModule = {
  name: 'share',
  faults: shareFaults,
  states: shareStates,
  prices: { proposeShares: 60 },
  verbs: [published(program, programVerbs), published(participation, participationVerbs)],
};
