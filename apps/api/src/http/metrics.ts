import { createHash, timingSafeEqual } from 'node:crypto';
import type { Registry } from '@prometheus-io/client';
import { type Request, Router } from 'express';
import ipaddr from 'ipaddr.js';
import { localeOf } from '../kernel/locale.ts';
import { failure } from './errors.ts';
import { isLoopbackHost } from './own-names.ts';

/** `/metrics` for Prometheus: with the token, or without one for clients on this machine. */
export function metrics(registry: Registry, token: string | null): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    const may = token ? sends(request, token) : isLocal(request);
    if (!may) {
      return failure(response, 401, 'UNAUTHENTICATED', localeOf(request.get('accept-language')));
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

function sends(request: Request, token: string): boolean {
  return timingSafeEqual(digest(request.get('authorization') ?? ''), digest(`Bearer ${token}`));
}

/** By its name as well: a page of a stranger's name that points here is sent by this machine, too. */
function isLocal({ ip = '', headers }: Request): boolean {
  if (!isLoopbackHost(headers.host)) return false;
  return ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'loopback';
}
