import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { deviceOf } from './session-cookie.ts';

/**
 * The key by which this browser seals what an account has not saved yet. No other account is told it,
 * and it stays the same from session to session, until the browser forgets its device.
 */
export function sealOf(event: RequestEvent, account: string): string {
  return createHmac('sha256', deviceOf(event)).update(`seal ${account}`).digest('hex');
}
