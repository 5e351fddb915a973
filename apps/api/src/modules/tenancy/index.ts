import type { Wing } from '#modules/kit/verb/slice';
import { identityModule } from './identity/index.ts';
import { partnerModule } from './partner/index.ts';
import { unitModule } from './unit/index.ts';

export const tenancyWing: Wing = {
  name: 'tenancy',
  slices: [unitModule, partnerModule, identityModule],
};
