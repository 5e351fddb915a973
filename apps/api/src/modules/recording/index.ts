import type { SliceModule } from '../kit/slice.ts';
import type { UnitVerb } from '../kit/unit-verbs.ts';
import { mayRecord, RECORDING_VERBS, type RecordingVerb } from './recording.policy.ts';
import { RecordingResolver } from './recording.resolver.ts';

const unitVerb = (verb: RecordingVerb): UnitVerb => ({
  does: RECORDING_VERBS[verb],
  may: (covering) => mayRecord(verb, covering),
});

export const recordingModule: SliceModule = {
  unitVerbs: {
    recordFigure: unitVerb('recordFigure'),
    correctFigure: unitVerb('correctFigure'),
    withdrawFigure: unitVerb('withdrawFigure'),
    setTarget: unitVerb('setTarget'),
  },
  resolvers: [RecordingResolver],
};
