import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Locale } from './locale.ts';

/** What errors need to know of the request they answer, wherever they are put into words. */
export interface RequestScope {
  requestId: string;
  locale: Locale;
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Runs `next`, and all that it sets going, within a new scope. */
export function withScope(locale: Locale, next: () => void): void {
  scope.run({ requestId: randomUUID(), locale }, next);
}

/** The scope of the request being answered; outside of any, Chinese and a fresh id. */
export function requestScope(): RequestScope {
  return scope.getStore() ?? { requestId: randomUUID(), locale: 'zh-CN' };
}
