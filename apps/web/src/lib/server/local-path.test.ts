import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

const ORIGIN = 'https://linli.example';

describe('localPath', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/.\\\\evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    '/./\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'evil',
    '',
    null,
    ['/'],
  ])('goes home instead of %j', (wish) => {
    expect(localPath(wish)).toBe('/');
  });

  it.each(['/', '/330102?street=str_A&b=1', '/330102/figures', '/a//b', '/%E5%8C%BA?q=//x'])(
    'goes on to %s',
    (wish) => {
      expect(localPath(wish)).toBe(wish);
    },
  );

  it('leads to this site, however a browser or another localPath reads it', () => {
    const part = fc.constantFrom(
      ...['/', '\\', '.', '..', '%2e', '%2F', '%5c', '\t', '\n', ' ', '@', ':', '?', '#', ';', '&'],
      ...['evil.example', 'https:', 'x', '区', '\u3002', '\u2044', '\uff0f', '\ud800'],
    );
    const wishes = fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(wishes, (parts) => {
        const path = localPath(`/${parts.join('')}`);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(localPath(path)).toBe(path);
      }),
      { numRuns: 5_000 },
    );
  });
});
