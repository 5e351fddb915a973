import type { SliceModule } from '#modules/kit/slice/manifest';
import { binStates } from './bin.words.ts';

export const binModule: SliceModule = { name: 'bin', states: binStates };
