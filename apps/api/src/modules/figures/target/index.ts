import type { SliceModule } from '#modules/kit/slice/manifest';
import { RatePlanResolver, TargetPlanResolver } from './plan.resolver.ts';
import {
  OutcomeProgressResolver,
  ProgressFiguresResolver,
  TargetProgressResolver,
} from './progress.resolver.ts';

export const targetModule: SliceModule = {
  name: 'target',
  resolvers: [
    TargetProgressResolver,
    OutcomeProgressResolver,
    ProgressFiguresResolver,
    TargetPlanResolver,
    RatePlanResolver,
  ],
};
