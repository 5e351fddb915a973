import type { Wing } from '#modules/kit/verb/slice';
import { figureModule } from './figure/index.ts';
import { findingModule } from './finding/index.ts';
import { indicatorModule } from './indicator/index.ts';
import { readingModule } from './reading/index.ts';
import { recordingModule } from './recording/index.ts';
import { sourceModule } from './source/index.ts';
import { targetModule } from './target/index.ts';
import { totalModule } from './total/index.ts';

export const figuresWing: Wing = {
  name: 'figures',
  slices: [
    sourceModule,
    indicatorModule,
    figureModule,
    readingModule,
    totalModule,
    targetModule,
    findingModule,
    recordingModule,
  ],
};
