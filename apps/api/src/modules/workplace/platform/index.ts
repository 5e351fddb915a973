import type { SliceModule } from '#modules/kit/slice/manifest';
import { PlatformDistrictResolver, PlatformResolver } from './platform.resolver.ts';

export const platformModule: SliceModule = {
  name: 'platform',
  resolvers: [PlatformResolver, PlatformDistrictResolver],
};
