import { activityModule } from './activity/index.ts';
import { figureModule } from './figure/index.ts';
import { findingModule } from './finding/index.ts';
import { identityModule } from './identity/index.ts';
import { indicatorModule } from './indicator/index.ts';
import type { SliceModule } from './kit/slice.ts';
import { nodeModule } from './node/index.ts';
import { programModule } from './program/index.ts';
import { recordingModule } from './recording/index.ts';
import { totalModule } from './total/index.ts';
import { unitModule } from './unit/index.ts';

/** Every slice with resolvers, in the order in which they may depend on each other. */
export const modules: readonly SliceModule[] = [
  unitModule,
  identityModule,
  programModule,
  indicatorModule,
  figureModule,
  totalModule,
  findingModule,
  recordingModule,
  activityModule,
  nodeModule,
];
