import { verbMatrix } from '#test/verb-matrix';
import { samples } from './post.samples.ts';

verbMatrix(samples);
