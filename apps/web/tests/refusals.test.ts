import { describe, expect, it } from 'vitest';
import { site } from './here.ts';
import { violations } from './look.ts';
import { visit } from './visit.ts';

/** The way a browser posts a form, without following where it leads. */
function post(path: string, fields: Record<string, string>, origin: string): Promise<Response> {
  return fetch(`${site}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
}

describe('signing in', () => {
  it.each([
    ['zh-CN', '登录'],
    ['en', 'Sign in'],
  ])('refuses a wrong password in words of %s and keeps the login', async (locale, button) => {
    const { page } = await visit({ locale });
    await page.goto('/sign-in');
    await page.locator('input[name=login]').first().fill('shangcheng.admin');
    await page.locator('input[name=password]').fill('wrong');
    await page.getByRole('button', { name: button, exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(/[\u4e00-\u9fff]/.test((await alert.textContent()) ?? '')).toBe(locale === 'zh-CN');
    expect(await page.locator('input[name=login]').first().inputValue()).toBe('shangcheng.admin');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps the passwords of the demo accounts on the server', async () => {
    const page = await (await fetch(`${site}/sign-in`)).text();
    expect(page).toContain('shangcheng.admin');
    expect(page).not.toContain('"password":');
    expect(page).not.toMatch(/password:\s*"/);
  });

  it('refuses a form that another site posts', async () => {
    const fields = { login: 'shangcheng.admin' };
    const foreign = await post('/sign-in?/demo', fields, 'https://elsewhere.example');
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('set-cookie')).toBeNull();
  });

  it('refuses a login that is no demo account', async () => {
    const answer = await post('/sign-in?/demo', { login: 'nobody' }, site);
    expect(answer.status).toBe(400);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example'])(
    'goes home instead of %s afterwards',
    async (next) => {
      const answer = await post('/sign-in?/demo', { login: 'shangcheng.admin', next }, site);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/');
    },
  );
});

describe('answers', () => {
  it('carry a policy without inline scripts and cannot be framed', async () => {
    const entered = await post('/sign-in?/demo', { login: 'shangcheng.admin' }, site);
    const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
    const { headers } = await fetch(`${site}/nowhere/at/all`, {
      headers: { cookie: cookie.join('; ') },
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toContain('no-store');
  });

  it.each([
    ['zh-CN', '没有这个页面'],
    ['en', 'Page not found'],
  ])('say in %s that a page does not exist', async (locale, title) => {
    const { page } = await visit({ locale });
    await page.goto('/sign-in');
    await page.locator('button[value="shangcheng.admin"]').click();
    await page.waitForURL('**/330102');
    for (const path of ['/999999', '/330102?unit=nothing', '/nowhere/at/all']) {
      const answer = await page.goto(`${path}`);
      expect(answer?.status()).toBe(404);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('pass the API’s refusal of a foreign cookie through', async () => {
    const answer = await fetch(`${site}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://elsewhere.example',
        cookie: 'linli_session=abc',
      },
      body: JSON.stringify({ query: '{ viewer { account { login } } }' }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });
});
