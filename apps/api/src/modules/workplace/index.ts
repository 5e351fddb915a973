import type { Wing } from '#modules/kit/slice/manifest';
import { overviewModule } from './overview/index.ts';
import { platformModule } from './platform/index.ts';
import { searchModule } from './search/index.ts';
import { todoModule } from './todo/index.ts';

export const workplaceWing: Wing = {
  name: 'workplace',
  slices: [todoModule, searchModule, overviewModule, platformModule],
};
