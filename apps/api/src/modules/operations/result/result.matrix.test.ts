import { verbMatrix } from '#test/verb-matrix';
import { samples } from './result.samples.ts';

verbMatrix(samples);
