import { NodeResolver } from './node.resolver.ts';
import type { SliceModule } from './slice.ts';
import { verbFaults, verbReasons } from './verb.words.ts';

export const verbModule: SliceModule = {
  name: 'verb',
  faults: verbFaults,
  reasons: verbReasons,
  resolvers: [NodeResolver],
};
