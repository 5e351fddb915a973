import { verbMatrix } from '#test/verb-matrix';
import { samples } from './measure.samples.ts';

verbMatrix(samples);
