import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { program } from '#modules/program/program/program.verbs';
import { Review } from './review.entity.ts';
import { reviewRows } from './review.query.ts';
import { ReviewLinks, ReviewsResolver } from './review.resolver.ts';
import { programVerbs } from './review.verbs.ts';
import { reviewFaults } from './review.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Review', true> {}
}

export const reviewModule: SliceModule = {
  name: 'review',
  entities: [Review],
  demo: () => import('./demo/review.demo.ts'),
  nodes: { Review: node('rev', reviewRows) },
  faults: reviewFaults,
  verbs: [published(program, programVerbs)],
  resolvers: [ReviewLinks, ReviewsResolver],
};
