import type { SliceModule } from '#modules/kit/slice/manifest';
import { catalogueReasons } from './catalogue.words.ts';

export const catalogueModule: SliceModule = { name: 'catalogue', reasons: catalogueReasons };
