import { auditModule } from './audit/index.ts';
import { stepModule } from './step/index.ts';
import { verbModule } from './verb/index.ts';
import type { Wing } from './verb/slice.ts';

export const kitWing: Wing = { name: 'kit', slices: [auditModule, stepModule, verbModule] };
