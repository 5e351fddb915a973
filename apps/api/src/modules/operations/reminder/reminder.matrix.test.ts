import { verbMatrix } from '#test/verb-matrix';
import { samples } from './reminder.samples.ts';

verbMatrix(samples);
