import { verbMatrix } from '#test/verb-matrix';
import { samples } from './share.samples.ts';

verbMatrix(samples);
