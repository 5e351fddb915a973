import type { SliceModule } from '#modules/kit/slice/manifest';
import { HanCharacter, SearchEntry } from './search.entity.ts';
import { SearchResolver } from './search.resolver.ts';

export const searchModule: SliceModule = {
  name: 'search',
  entities: [SearchEntry, HanCharacter],
  resolvers: [SearchResolver],
};
