import { activityModule } from './operations/activity/index.ts';
import { figureModule } from './figures/figure/index.ts';
import { findingModule } from './figures/finding/index.ts';
import { identityModule } from './tenancy/identity/index.ts';
import { indicatorModule } from './figures/indicator/index.ts';
import type { SliceModule } from './kit/verb/slice.ts';
import { nodeModule } from './kit/node/index.ts';
import { programModule } from './program/program/index.ts';
import { recordingModule } from './figures/recording/index.ts';
import { totalModule } from './figures/total/index.ts';
import { targetModule } from './figures/target/index.ts';
import { unitModule } from './tenancy/unit/index.ts';

/** Every slice with resolvers, in the order in which they may depend on each other. */
export const modules: readonly SliceModule[] = [
  unitModule,
  identityModule,
  programModule,
  indicatorModule,
  figureModule,
  totalModule,
  targetModule,
  findingModule,
  recordingModule,
  activityModule,
  nodeModule,
];
