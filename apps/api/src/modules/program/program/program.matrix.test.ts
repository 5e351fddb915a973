import { verbMatrix } from '#test/verb-matrix';
import { samples } from './program.samples.ts';

verbMatrix(samples);
