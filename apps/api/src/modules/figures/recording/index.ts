import type { SliceModule } from '#modules/kit/verb/slice';
import type { UnitVerb } from '#modules/kit/verb/unit-verbs';
import { mayRecord, RECORDING_VERBS, type RecordingVerb } from './recording.policy.ts';
import { RecordingResolver } from './recording.resolver.ts';
import { recordingFaults, recordingReasons } from './recording.words.ts';

const unitVerb = (verb: RecordingVerb): UnitVerb => ({
  does: RECORDING_VERBS[verb],
  may: (covering) => mayRecord(verb, covering),
});

export const recordingModule: SliceModule = {
  name: 'recording',
  faults: recordingFaults,
  reasons: recordingReasons,
  prices: { recordFigure: 20, correctFigure: 20, withdrawFigure: 20, setTarget: 20 },
  unitVerbs: {
    recordFigure: unitVerb('recordFigure'),
    correctFigure: unitVerb('correctFigure'),
    withdrawFigure: unitVerb('withdrawFigure'),
    setTarget: unitVerb('setTarget'),
  },
  resolvers: [RecordingResolver],
};
