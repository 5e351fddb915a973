import { IndicatorRelationResolver, IndicatorResolver } from './indicator.resolver.ts';
import { IndicatorVerbsResolver } from './indicator.verbs.resolver.ts';

export const indicatorModule = {
  resolvers: [IndicatorResolver, IndicatorRelationResolver, IndicatorVerbsResolver],
};
