import type { SliceModule } from '#modules/kit/slice/manifest';
import { verbFaults, verbReasons } from './verb.words.ts';

export const verbModule: SliceModule = { name: 'verb', faults: verbFaults, reasons: verbReasons };
