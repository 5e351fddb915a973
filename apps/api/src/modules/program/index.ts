import type { Wing } from '#modules/kit/verb/slice';
import { agreementModule } from './agreement/index.ts';
import { programModule } from './program/index.ts';

export const programWing: Wing = { name: 'program', slices: [programModule, agreementModule] };
