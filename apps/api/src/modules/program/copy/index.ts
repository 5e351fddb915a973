import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { program } from '#modules/program/program/program.verbs';
import { programVerbs } from './copy.verbs.ts';

export const copyModule: SliceModule = {
  name: 'copy',
  prices: { copyProgram: 200 },
  verbs: [published(program, programVerbs)],
};
