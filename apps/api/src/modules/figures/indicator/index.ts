import {
  IndicatorRelationResolver,
  IndicatorResolver,
  MeasureResolver,
} from './indicator.resolver.ts';
import { IndicatorVerbsResolver } from './indicator.verbs.resolver.ts';

export const indicatorModule = {
  resolvers: [
    IndicatorResolver,
    IndicatorRelationResolver,
    MeasureResolver,
    IndicatorVerbsResolver,
  ],
};
