import { verbMatrix } from '#test/verb-matrix';
import { samples } from './theme.samples.ts';

verbMatrix(samples);
