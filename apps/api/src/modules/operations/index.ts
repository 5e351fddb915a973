import type { Wing } from '#modules/kit/verb/slice';
import { activityModule } from './activity/index.ts';

export const operationsWing: Wing = { name: 'operations', slices: [activityModule] };
