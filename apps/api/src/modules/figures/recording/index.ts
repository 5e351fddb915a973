import { published } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { figureChangeVerbs } from './figure.change.verbs.ts';
import { figure } from './figure.stored.ts';
import { figureVerbs } from './figure.verbs.ts';
import { recordingFaults, recordingReasons } from './recording.words.ts';
import { targetChangeVerbs } from './target.change.verbs.ts';
import { target } from './target.stored.ts';
import { targetVerbs } from './target.verbs.ts';

export const recordingModule: SliceModule = {
  name: 'recording',
  faults: recordingFaults,
  reasons: recordingReasons,
  prices: {
    ...{ recordFigure: 20, correctFigure: 20, withdrawFigure: 20 },
    ...{ setTarget: 20, changeTarget: 20, withdrawTarget: 20 },
  },
  verbs: [
    published(figure, figureVerbs, figureChangeVerbs),
    published(target, targetVerbs, targetChangeVerbs),
  ],
};
