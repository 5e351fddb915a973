import { RatePlanResolver, TargetPlanResolver } from './plan.resolver.ts';
import {
  OutcomeProgressResolver,
  ProgressFiguresResolver,
  TargetProgressResolver,
} from './progress.resolver.ts';

export const targetModule = {
  resolvers: [
    TargetProgressResolver,
    OutcomeProgressResolver,
    ProgressFiguresResolver,
    TargetPlanResolver,
    RatePlanResolver,
  ],
};
