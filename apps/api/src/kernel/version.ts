import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/** What runs, by semantic versioning, such as `0.1.0`. */
export const VERSION = (JSON.parse(manifest) as { version: string }).version;

/** When this process was started. */
export const STARTED_AT = new Date(Date.now() - performance.now());
