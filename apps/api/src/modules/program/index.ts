import type { Wing } from '#modules/kit/slice/manifest';
import { brandModule } from '#modules/program/brand/index';
import { copyModule } from '#modules/program/copy/index';
import { lineModule } from '#modules/program/line/index';
import { milestoneModule } from '#modules/program/milestone/index';
import { postModule } from '#modules/program/post/index';
import { programModule } from '#modules/program/program/index';
import { reviewModule } from '#modules/program/review/index';
import { shareModule } from '#modules/program/share/index';
import { themeModule } from '#modules/program/theme/index';

export const programWing: Wing = {
  name: 'program',
  slices: [
    lineModule,
    brandModule,
    themeModule,
    programModule,
    postModule,
    milestoneModule,
    copyModule,
    reviewModule,
    shareModule,
  ],
};
