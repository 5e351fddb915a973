import { verbMatrix } from '#test/verb-matrix';
import { samples } from './milestone.samples.ts';

verbMatrix(samples);
