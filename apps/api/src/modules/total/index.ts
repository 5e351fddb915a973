import { RatePlanResolver, TargetPlanResolver } from './plan.resolver.ts';
import {
  OutcomeProgressResolver,
  ProgressFiguresResolver,
  TargetProgressResolver,
} from './progress.resolver.ts';
import { TotalResolver, UnitTotalResolver } from './total.resolver.ts';

export const totalModule = {
  resolvers: [
    UnitTotalResolver,
    TotalResolver,
    TargetProgressResolver,
    OutcomeProgressResolver,
    ProgressFiguresResolver,
    TargetPlanResolver,
    RatePlanResolver,
  ],
};
