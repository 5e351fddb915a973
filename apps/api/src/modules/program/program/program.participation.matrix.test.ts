import { verbMatrix } from '#test/verb-matrix';
import { samples } from './program.participation.samples.ts';

verbMatrix(samples);
