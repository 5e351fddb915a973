import { auditModule } from './audit/index.ts';
import { binModule } from './bin/index.ts';
import { catalogueModule } from './catalogue/index.ts';
import { changeModule } from './change/index.ts';
import { fileModule } from './file/index.ts';
import { listModule } from './list/index.ts';
import { sliceModule } from './slice/index.ts';
import type { Wing } from './slice/manifest.ts';
import { stepModule } from './step/index.ts';
import { verbModule } from './verb/index.ts';

export const kitWing: Wing = {
  name: 'kit',
  slices: [
    auditModule,
    stepModule,
    changeModule,
    verbModule,
    binModule,
    fileModule,
    sliceModule,
    listModule,
    catalogueModule,
  ],
};
