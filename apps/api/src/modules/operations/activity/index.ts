import {
  ActivityResolver,
  ProgramActivitiesResolver,
  UnitActivitiesResolver,
} from './activity.resolver.ts';

export const activityModule = {
  resolvers: [ActivityResolver, ProgramActivitiesResolver, UnitActivitiesResolver],
};
