import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Request, type Response, Router, static as filesOf } from 'express';
import { localeOf } from '../kernel/locale.ts';
import { failure } from './errors.ts';

/** What apps/explorer builds; as far away from the sources as from what they are compiled to. */
const DIST = fileURLToPath(new URL('../../../explorer/dist/', import.meta.url));
const JSON_FIRST = ['application/json', 'application/graphql-response+json', 'text/html'];

/** Everything from this server, scripts and style sheets by file alone, in nobody's frame. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The explorer, to be mounted at `/graphql`: its page for a browser, its files below `assets`.
 * Everything else goes on to GraphQL.
 */
export function explorer(): Router {
  const router = Router();
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const setHeaders = (response: Response) => void response.set(immutable);
  router.use('/assets', filesOf(`${DIST}assets`, { index: false, redirect: false, setHeaders }));
  router.use('/assets', (request, response) =>
    failure(response, 404, 'NOT_FOUND', localeOf(request.get('accept-language'))),
  );
  router.get('/', (request, response, next) => {
    if (request.accepts(JSON_FIRST) !== 'text/html') return next();
    return sendPage(request, response);
  });
  return router;
}

async function sendPage(request: Request, response: Response): Promise<void> {
  const nonce = randomBytes(16).toString('base64url');
  const page = await readFile(`${DIST}index.html`, 'utf8');
  response.set({
    'Content-Security-Policy': policy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
  });
  response
    .type('html')
    .send(
      page
        .replace('<html lang="zh-CN">', `<html lang="${localeOf(request.get('accept-language'))}">`)
        .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`),
    );
}
