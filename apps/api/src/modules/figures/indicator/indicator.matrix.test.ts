import { verbMatrix } from '#test/verb-matrix';
import { samples } from './indicator.samples.ts';

verbMatrix(samples);
