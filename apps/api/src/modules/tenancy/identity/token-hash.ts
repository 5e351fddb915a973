import { createHash } from 'node:crypto';

/** How the token of a session is stored: SHA-256, for it is random and long. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');
