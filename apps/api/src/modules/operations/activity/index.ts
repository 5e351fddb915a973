import type { SliceModule } from '#modules/kit/slice/manifest';
import {
  ActivitiesResolver,
  ActivityLinks,
  ProgramActivitiesResolver,
  UnitActivitiesResolver,
} from './activity.resolver.ts';
import { node } from '#modules/kit/slice/nodes';
import { Activity } from './activity.entity.ts';
import { activityRows } from './activity.query.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Activity', true> {}
}

export const activityModule: SliceModule = {
  name: 'activity',
  entities: [Activity],
  demo: () => import('./demo/activity.demo.ts'),
  nodes: { Activity: node('act', activityRows) },
  resolvers: [ActivityLinks, ActivitiesResolver, ProgramActivitiesResolver, UnitActivitiesResolver],
};
