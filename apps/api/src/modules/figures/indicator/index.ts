import type { SliceModule } from '#modules/kit/verb/slice';
import {
  IndicatorRelationResolver,
  IndicatorResolver,
  MeasureResolver,
} from './indicator.resolver.ts';
import { IndicatorVerbsResolver } from './indicator.verbs.resolver.ts';
import { node } from '#modules/kit/verb/nodes';
import { Indicator, IndicatorDimension, IndicatorRelation, Measure } from './indicator.entity.ts';
import { indicatorRows, relationRows } from './indicator.query.ts';
import { indicatorFaults, indicatorReasons } from './indicator.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Indicator' | 'IndicatorRelation', true> {}
}

export const indicatorModule: SliceModule = {
  name: 'indicator',
  entities: [Measure, Indicator, IndicatorDimension, IndicatorRelation],
  nodes: { Indicator: node('ind', indicatorRows), IndicatorRelation: node('rel', relationRows) },
  faults: indicatorFaults,
  reasons: indicatorReasons,
  prices: {
    createIndicator: 20,
    addIndicatorDimension: 20,
    addMeasureWord: 20,
    relateIndicators: 20,
  },
  resolvers: [
    IndicatorResolver,
    IndicatorRelationResolver,
    MeasureResolver,
    IndicatorVerbsResolver,
  ],
};
