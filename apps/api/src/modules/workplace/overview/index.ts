import type { SliceModule } from '#modules/kit/slice/manifest';
import { ChildOverviewsResolver, UnitOverviewResolver } from './overview.resolver.ts';

export const overviewModule: SliceModule = {
  name: 'overview',
  resolvers: [ChildOverviewsResolver, UnitOverviewResolver],
};
