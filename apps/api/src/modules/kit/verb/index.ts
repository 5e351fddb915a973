import type { SliceModule } from '#modules/kit/slice/manifest';
import { verbReasons } from './verb.words.ts';

export const verbModule: SliceModule = { name: 'verb', reasons: verbReasons };
