import type { SliceModule } from '#modules/kit/slice/manifest';
import { fileFaults } from './file.words.ts';

export const fileModule: SliceModule = { name: 'file', faults: fileFaults };
