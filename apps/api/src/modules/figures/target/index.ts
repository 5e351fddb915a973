import type { SliceModule } from '#modules/kit/verb/slice';
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
