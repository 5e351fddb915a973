import { verbMatrix } from '#test/verb-matrix';
import { samples } from './review.samples.ts';

verbMatrix(samples);
