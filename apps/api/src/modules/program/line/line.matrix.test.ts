import { verbMatrix } from '#test/verb-matrix';
import { samples } from './line.samples.ts';

verbMatrix(samples);
