import { afterAll } from 'vitest';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

// Modules outlive a file of tests; the language that its tests read in does not.
const given = getLocale;
afterAll(() => overwriteGetLocale(given));
