import type { Wing } from '#modules/kit/slice/manifest';
import { identityModule } from '#modules/tenancy/identity/index';
import { partnerModule } from '#modules/tenancy/partner/index';
import { unitModule } from '#modules/tenancy/unit/index';

export const tenancyWing: Wing = {
  name: 'tenancy',
  slices: [unitModule, partnerModule, identityModule],
};
