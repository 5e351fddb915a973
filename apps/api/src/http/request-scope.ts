import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { type Locale, localeOf } from '../kernel/locale.ts';

/** What errors need to know of the request they answer, wherever they are put into words. */
export interface RequestScope {
  requestId: string;
  locale: Locale;
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Gives the request an id, sent back as `X-Request-Id`, and keeps its language at hand. */
export function openScope(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  response.set('X-Request-Id', requestId);
  scope.run({ requestId, locale: localeOf(request.get('accept-language')) }, next);
}

/** The scope of the request being answered; outside of any, Chinese and a fresh id. */
export function requestScope(): RequestScope {
  return scope.getStore() ?? { requestId: randomUUID(), locale: 'zh-CN' };
}
