import { verbMatrix } from '#test/verb-matrix';
import { samples } from './recording.samples.ts';

verbMatrix(samples);
