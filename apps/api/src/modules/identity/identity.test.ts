import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token expiresAt userErrors { code field message } } }`;
type SignIn = {
  signIn: { token: string | null; expiresAt: string | null; userErrors: { code: string }[] } | null;
};

describe('signIn', () => {
  it('opens a session that knows the account', async () => {
    const { login, password } = world.account('xiaoying.lead');
    const { data } = await world.anonymous<SignIn>(SIGN_IN, { input: { login, password } });
    expect(data!.signIn).toMatchObject({ token: expect.stringMatching(/^lls_/), userErrors: [] });
    const response = await fetch(world.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${data!.signIn!.token}`,
      },
      body: JSON.stringify({
        query: '{ viewer { account { login } memberships { role unit { name } } } }',
      }),
    });
    expect(await response.json()).toMatchObject({
      data: {
        viewer: {
          account: { login: 'xiaoying.lead' },
          memberships: [{ role: 'STREET_LEAD', unit: { name: '小营街道' } }],
        },
      },
    });
  });

  it('keeps neither token nor password, only their hashes', async () => {
    const token = await world.tokenOf('xiaoying.lead');
    const rows = await world.sql<{ text: string }>(
      'select s::text as text from session s union all select c::text from credential c',
    );
    const { password } = world.account('xiaoying.lead');
    expect(rows.some(({ text }) => text.includes(token) || text.includes(password))).toBe(false);
    expect(rows.some(({ text }) => text.includes('$argon2id$'))).toBe(true);
  });

  it.each([
    ['a wrong password', { login: 'ziyang.staff', password: 'wrong' }],
    ['an unknown login', { login: 'nobody', password: 'wrong' }],
    ['an endless password', { login: 'ziyang.staff', password: 'x'.repeat(5_000) }],
  ])('refuses %s in the same words', async (_, input) => {
    const { data } = await world.anonymous<SignIn>(SIGN_IN, { input });
    expect(data!.signIn).toEqual({
      token: null,
      expiresAt: null,
      userErrors: [
        { code: 'SIGN_IN_FAILED', field: null, message: 'The login or the password is not right.' },
      ],
    });
  });

  it('refuses the account that is guessed at, after ten wrong passwords, even the right one', async () => {
    const { login, password } = world.account('lingwu.admin');
    for (let guess = 0; guess < 10; guess += 1) {
      await world.anonymous(SIGN_IN, { input: { login, password: `wrong ${guess}` } });
    }
    const { data, errors } = await world.anonymous<SignIn>(SIGN_IN, { input: { login, password } });
    expect(data).toEqual({ signIn: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
  });
});

describe('signOut', () => {
  it('ends the session everywhere within a second', async () => {
    const token = await world.tokenOf('xiaoying.staff');
    const ask = (query: string) =>
      fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
    const { data } = (await (await ask('mutation { signOut { signedOut } }')).json()) as {
      data: object;
    };
    expect(data).toEqual({ signOut: { signedOut: true } });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await ask('{ viewer { account { login } } }')).status).toBe(401);
  });

  it('refuses a stranger', async () => {
    const { errors } = await world.anonymous('mutation { signOut { signedOut } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('viewer', () => {
  it('is null for a stranger', async () => {
    expect((await world.anonymous('{ viewer { account { login } } }')).data).toEqual({
      viewer: null,
    });
  });
});
