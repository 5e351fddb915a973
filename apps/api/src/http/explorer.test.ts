import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const page = (headers: Record<string, string> = {}) =>
  fetch(world.url, { headers: { ...BROWSER, ...headers } });

it('gives a browser a page that no other page may frame, and no script but files of ours', async () => {
  const { status, headers } = await page();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/html/);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

it('names no other host, and asks for files that are there', async () => {
  const html = await (await page()).text();
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  const files = [...html.matchAll(/(?:src|href)="(\/graphql\/assets\/[^"]+)"/g)];
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const [, file] of files) {
    const { status, headers } = await fetch(new URL(file!, world.url));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('carries no cookie to the API, in a page of a new nonce each time', async () => {
  const pages = await Promise.all([page(), page()].map(async (sent) => (await sent).text()));
  const nonces = pages.map((html) => /name="style-nonce" content="([\w-]+)"/.exec(html)![1]);
  expect(new Set(nonces).size).toBe(2);
  for (const html of pages) expect(html).toContain('name="credentials" content="omit"');
});

it.each([
  ['zh-CN,zh;q=0.9', 'zh-CN'],
  ['en-GB,en', 'en'],
])('speaks the language of %s', async (accepted, lang) => {
  const html = await (await page({ 'accept-language': accepted })).text();
  expect(html).toContain(`<html lang="${lang}">`);
});

it('leaves everything but a browser to GraphQL', async () => {
  const headers = { 'apollo-require-preflight': 'true' };
  const query = new URL('?query={__typename}', world.url);
  for (const accept of ['application/json', '*/*', 'application/graphql-response+json']) {
    const answer = await fetch(query, { headers: { ...headers, accept } });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
  }
});

it('says NOT_FOUND for a file that is not there, and leads nowhere else', async () => {
  for (const path of ['none.js', '..%2findex.html', '..%2f..%2fpackage.json', '%2e%2e/main.js']) {
    const answer = await fetch(`${world.url}/assets/${path}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('json');
  }
});
