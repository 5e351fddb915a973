import { describe, expect, it } from 'vitest';
import { compressed } from './compress.ts';

const text = '{"word":"人次"}'.repeat(500);
const asks = (headers: Record<string, string>) => new Request('http://here.invalid/', { headers });
const GZIP = asks({ 'accept-encoding': 'gzip, deflate, br' });
const answer = (headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'application/json', ...headers } });

const unpacked = (response: Response) =>
  new Response(response.body!.pipeThrough(new DecompressionStream('gzip'))).text();

describe('an answer of the web front end', () => {
  it.each(['application/json', 'application/graphql-response+json', 'text/html; charset=utf-8'])(
    'travels compressed and says the same: %s',
    async (type) => {
      const sent = compressed(GZIP, answer({ 'content-type': type, etag: '"1"' }));
      expect(sent.headers.get('content-encoding')).toBe('gzip');
      expect(sent.headers.get('vary')).toContain('accept-encoding');
      expect(sent.headers.get('etag')).toBe('W/"1"');
      expect(await unpacked(sent)).toBe(text);
    },
  );

  it('keeps status, cookies and the rest', () => {
    const headers = new Headers({ 'content-type': 'text/html', 'x-frame-options': 'DENY' });
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const sent = compressed(GZIP, new Response(text, { status: 404, headers }));
    expect(sent.status).toBe(404);
    expect(sent.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(sent.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each([
    ['a client that does not ask', asks({}), answer()],
    ['a client that refuses it', asks({ 'accept-encoding': 'gzip;q=0, br' }), answer()],
    ['pictures', GZIP, answer({ 'content-type': 'image/png' })],
    ['what is compressed already', GZIP, answer({ 'content-encoding': 'br' })],
    ['a short one', GZIP, answer({ 'content-length': '900' })],
    ['a secret', GZIP, answer({ 'cache-control': 'no-store, no-transform' })],
    [
      'what another site asked for',
      asks({ 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' }),
      answer(),
    ],
  ])('stays as it is: %s', (_case, request, sent) => {
    expect(compressed(request, sent)).toBe(sent);
  });
});
