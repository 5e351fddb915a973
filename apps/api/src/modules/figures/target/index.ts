import type { SliceModule } from '#modules/kit/slice/manifest';
import { targetExport } from './target.export.ts';
import { RatePlanResolver, TargetPlanResolver } from './plan.resolver.ts';
import {
  OutcomeProgressResolver,
  ProgressFiguresResolver,
  TargetProgressResolver,
} from './progress.resolver.ts';

export const targetModule: SliceModule = {
  name: 'target',
  exports: { targets: targetExport },
  resolvers: [
    TargetProgressResolver,
    OutcomeProgressResolver,
    ProgressFiguresResolver,
    TargetPlanResolver,
    RatePlanResolver,
  ],
};
