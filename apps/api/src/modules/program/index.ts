import type { Wing } from '#modules/kit/slice/manifest';
import { agreementModule } from '#modules/program/agreement/index';
import { programModule } from '#modules/program/program/index';

export const programWing: Wing = { name: 'program', slices: [programModule, agreementModule] };
