import type { SliceModule } from '#modules/kit/verb/slice';
import { TotalResolver, UnitTotalResolver } from './total.resolver.ts';

export const totalModule: SliceModule = {
  name: 'total',
  resolvers: [UnitTotalResolver, TotalResolver],
};
