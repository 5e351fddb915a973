import { verbMatrix } from '#test/verb-matrix';
import { samples } from './program.partner.samples.ts';

verbMatrix(samples);
