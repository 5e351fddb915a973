import type { Wing } from '#modules/kit/slice/manifest';
import { figureModule } from '#modules/figures/figure/index';
import { findingModule } from '#modules/figures/finding/index';
import { indicatorModule } from '#modules/figures/indicator/index';
import { measureModule } from './measure/index.ts';
import { readingModule } from '#modules/figures/reading/index';
import { recordingModule } from '#modules/figures/recording/index';
import { sourceModule } from '#modules/figures/source/index';
import { targetModule } from '#modules/figures/target/index';
import { totalModule } from '#modules/figures/total/index';

export const figuresWing: Wing = {
  name: 'figures',
  slices: [
    sourceModule,
    measureModule,
    indicatorModule,
    figureModule,
    readingModule,
    totalModule,
    targetModule,
    findingModule,
    recordingModule,
  ],
};
