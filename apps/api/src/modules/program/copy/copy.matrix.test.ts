import { verbMatrix } from '#test/verb-matrix';
import { samples } from './copy.samples.ts';

verbMatrix(samples);
