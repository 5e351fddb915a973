import { verbMatrix } from '#test/verb-matrix';
import { samples } from './brand.samples.ts';

verbMatrix(samples);
