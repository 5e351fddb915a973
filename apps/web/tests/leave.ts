import { afterAll } from 'vitest';
import { leaveWindows } from './windows.ts';

// The browser outlives a file; what its tests opened need not.
afterAll(leaveWindows);
