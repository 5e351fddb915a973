import type { NextFunction, Request, Response } from 'express';
import { localeOf } from '../kernel/locale.ts';
import { requestScope, withScope } from '../kernel/request-scope.ts';

/** Gives the request an id, sent back as `X-Request-Id`, and keeps its language at hand. */
export function openScope(request: Request, response: Response, next: NextFunction): void {
  withScope(localeOf(request.get('accept-language')), () => {
    response.set('X-Request-Id', requestScope().requestId);
    next();
  });
}
