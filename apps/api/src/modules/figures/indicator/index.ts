import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { dimensionVerbs } from './indicator.dimension.verbs.ts';
import { Indicator, IndicatorDimension, IndicatorRelation } from './indicator.entity.ts';
import { indicatorExport } from './indicator.export.ts';
import { indicatorRows, relationRows } from './indicator.query.ts';
import { relationVerbs } from './indicator.relation.verbs.ts';
import { IndicatorRelationResolver, IndicatorResolver } from './indicator.resolver.ts';
import { indicatorSearches } from './indicator.search.ts';
import { indicator, indicatorVerbs } from './indicator.verbs.ts';
import { indicatorFaults } from './indicator.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Indicator' | 'IndicatorRelation', true> {}
}

export const indicatorModule: SliceModule = {
  name: 'indicator',
  entities: [Indicator, IndicatorDimension, IndicatorRelation],
  demo: () => import('./demo/indicator.demo.ts'),
  searches: indicatorSearches,
  exports: { indicators: indicatorExport },
  nodes: { Indicator: node('ind', indicatorRows), IndicatorRelation: node('rel', relationRows) },
  faults: indicatorFaults,
  prices: {
    createIndicator: 20,
    addIndicatorDimension: 20,
    relateIndicators: 20,
  },
  verbs: [published(indicator, indicatorVerbs, dimensionVerbs, relationVerbs)],
  resolvers: [IndicatorResolver, IndicatorRelationResolver],
};
