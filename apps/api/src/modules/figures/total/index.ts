import type { SliceModule } from '#modules/kit/slice/manifest';
import { TotalResolver, UnitTotalResolver } from './total.resolver.ts';

export const totalModule: SliceModule = {
  name: 'total',
  resolvers: [UnitTotalResolver, TotalResolver],
};
