import { verbMatrix } from '#test/verb-matrix';
import { samples } from './attachment.samples.ts';

verbMatrix(samples);
