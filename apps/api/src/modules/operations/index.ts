import type { Wing } from '#modules/kit/slice/manifest';
import { activityModule } from '#modules/operations/activity/index';
import { attachmentModule } from '#modules/operations/attachment/index';
import { reminderModule } from '#modules/operations/reminder/index';
import { resultModule } from '#modules/operations/result/index';

export const operationsWing: Wing = {
  name: 'operations',
  slices: [activityModule, attachmentModule, reminderModule, resultModule],
};
