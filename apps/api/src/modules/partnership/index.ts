import type { Wing } from '#modules/kit/slice/manifest';
import { agreementModule } from './agreement/index.ts';

export const partnershipWing: Wing = { name: 'partnership', slices: [agreementModule] };
