import { afterAll } from 'vitest';
import { leave } from './visit.ts';

// The browser outlives a file; what its tests opened need not.
afterAll(leave);
