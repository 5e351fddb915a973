import { NodeResolver } from './node.resolver.ts';
import type { SliceModule } from './slice.ts';
import { verbReasons } from './verb.words.ts';

export const verbModule: SliceModule = {
  name: 'verb',
  reasons: verbReasons,
  resolvers: [NodeResolver],
};
