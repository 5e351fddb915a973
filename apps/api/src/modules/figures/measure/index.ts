import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { Measure } from './measure.entity.ts';
import { MeasureResolver } from './measure.resolver.ts';
import { measure, measureVerbs } from './measure.verbs.ts';
import { measureCodes } from './measure.words.ts';

export const measureModule: SliceModule = {
  name: 'measure',
  entities: [Measure],
  faults: measureCodes,
  prices: { addMeasureWord: 20 },
  verbs: [published(measure, measureVerbs)],
  resolvers: [MeasureResolver],
};
