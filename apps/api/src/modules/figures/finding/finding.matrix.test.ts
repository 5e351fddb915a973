import { verbMatrix } from '#test/verb-matrix';
import { samples } from './finding.samples.ts';

verbMatrix(samples);
