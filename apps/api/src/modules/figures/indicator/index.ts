import { node } from '#modules/kit/slice/nodes';
import { mutations, published, unitVerbsOf } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { dimensionVerbs } from './indicator.dimension.verbs.ts';
import { Indicator, IndicatorDimension, IndicatorRelation, Measure } from './indicator.entity.ts';
import { indicatorRows, relationRows } from './indicator.query.ts';
import { relationVerbs } from './indicator.relation.verbs.ts';
import {
  IndicatorRelationResolver,
  IndicatorResolver,
  MeasureResolver,
} from './indicator.resolver.ts';
import { indicator, indicatorVerbs } from './indicator.verbs.ts';
import { indicatorFaults, indicatorReasons } from './indicator.words.ts';
import { measure, measureVerbs } from './measure.verbs.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Indicator' | 'IndicatorRelation', true> {}
}

const { resolvers, unitVerbs } = published(indicator, {
  ...indicatorVerbs,
  ...dimensionVerbs,
  ...relationVerbs,
});

export const indicatorModule: SliceModule = {
  name: 'indicator',
  entities: [Measure, Indicator, IndicatorDimension, IndicatorRelation],
  demo: () => import('./demo/indicator.demo.ts'),
  nodes: { Indicator: node('ind', indicatorRows), IndicatorRelation: node('rel', relationRows) },
  faults: indicatorFaults,
  reasons: indicatorReasons,
  prices: {
    createIndicator: 20,
    addIndicatorDimension: 20,
    addMeasureWord: 20,
    relateIndicators: 20,
  },
  unitVerbs: { ...unitVerbs, ...unitVerbsOf(measure, measureVerbs) },
  resolvers: [
    ...resolvers,
    mutations(measure, measureVerbs),
    IndicatorResolver,
    IndicatorRelationResolver,
    MeasureResolver,
  ],
};
