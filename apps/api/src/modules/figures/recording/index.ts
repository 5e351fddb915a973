import { published } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { changeVerbs } from './figure.change.verbs.ts';
import { figure } from './figure.stored.ts';
import { figureVerbs } from './figure.verbs.ts';
import { recordingFaults, recordingReasons } from './recording.words.ts';
import { target } from './target.stored.ts';
import { targetVerbs } from './target.verbs.ts';

export const recordingModule: SliceModule = {
  name: 'recording',
  faults: recordingFaults,
  reasons: recordingReasons,
  prices: { recordFigure: 20, correctFigure: 20, withdrawFigure: 20, setTarget: 20 },
  verbs: [published(figure, figureVerbs, changeVerbs), published(target, targetVerbs)],
};
