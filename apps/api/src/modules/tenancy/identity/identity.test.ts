import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';
import { tokenHash } from './token-hash.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token expiresAt userErrors { code field message } } }`;
type SignIn = {
  signIn: { token: string | null; expiresAt: string | null; userErrors: { code: string }[] } | null;
};

const signIn = async (login: string) =>
  (await world.auth.signIn(login, world.account(login).password))!.token;

const VIEWER = '{ viewer { account { login } } }';
const ask = (token: string, query: string) =>
  fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });

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
    const token = await signIn('xiaoying.lead');
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

  it('ends the session that asked for another', async () => {
    const { login, password } = world.account('xiaoying.lead');
    const token = await signIn(login);
    const query = SIGN_IN.replace(
      'input: $input',
      `input: { login: "${login}", password: "${password}" }`,
    );
    await ask(token, query.replace('($input: SignInInput!)', ''));
    expect((await ask(token, VIEWER)).status).toBe(401);
  });
});

describe('endOtherSessions', () => {
  const END = 'mutation { endOtherSessions { ended userErrors { code } } }';

  it('ends all sessions of the account but its own, and nobody else’s', async () => {
    const [own, other, third] = [
      await world.tokenOf('binjiang.admin'),
      await world.tokenOf('binjiang.admin'),
      await world.tokenOf('xiaoying.lead'),
    ];
    expect((await ask(other, VIEWER)).status).toBe(200);
    const { data } = (await (await ask(own, END)).json()) as { data: object };
    expect(data).toEqual({ endOtherSessions: { ended: 1, userErrors: [] } });
    expect((await ask(other, VIEWER)).status).toBe(401);
    expect((await ask(own, VIEWER)).status).toBe(200);
    expect((await ask(third, VIEWER)).status).toBe(200);
  });

  it('refuses a stranger', async () => {
    const { errors } = await world.anonymous(END);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('an account that signs in again and again', () => {
  const live = () =>
    world.sql<{ login: string; count: number }>(`select a.login, count(*)::int as count
      from session s join account a on a.id = s.account_id
      where s.revoked_at is null and s.expires_at > now()
        and a.login in ('yiyou.owner', 'operator') group by 1 order by 1`);

  it('has fifty sessions at most, and the oldest end', async () => {
    const others = await world.tokenOf('operator');
    const first = await world.tokenOf('yiyou.owner');
    const second = await world.tokenOf('yiyou.owner');
    for (let n = 0; n < 48; n += 1) await world.tokenOf('yiyou.owner');
    await signIn('yiyou.owner');
    expect((await ask(first, VIEWER)).status).toBe(401);
    expect((await ask(second, VIEWER)).status).toBe(200);
    expect((await ask(others, VIEWER)).status).toBe(200);
    await Promise.all(Array.from({ length: 20 }, () => signIn('yiyou.owner')));
    expect(await live()).toEqual([
      { login: 'operator', count: 1 },
      { login: 'yiyou.owner', count: 50 },
    ]);
  });
});

describe('the clean-up', () => {
  it('deletes what is over and nothing else', async () => {
    const [alive, revoked, expired] = [
      await world.tokenOf('ziyang.staff'),
      await world.tokenOf('ziyang.staff'),
      await world.tokenOf('ziyang.staff'),
    ];
    const session = (token: string) => [tokenHash(token)];
    await world.auth.signOut(revoked);
    await world.sql(
      'update session set expires_at = now() where token_hash = $1',
      session(expired),
    );
    await world.sql('truncate sign_in_count, known_device');
    await world.sql(
      `insert into sign_in_count values ('gone', 1, 0), ('counting', 1, 9e15::bigint)`,
    );
    await world.sql(`insert into known_device select id, mark, now() - (days || ' days')::interval
      from account, (values ('old', 181), ('new', 179)) v (mark, days) where login = 'operator'`);
    await world.auth.cleanUp();
    const left = async (token: string) =>
      (await world.sql('select from session where token_hash = $1', session(token))).length;
    expect([await left(alive), await left(revoked), await left(expired)]).toEqual([1, 0, 0]);
    expect(await world.sql('select key from sign_in_count')).toEqual([{ key: 'counting' }]);
    expect(await world.sql('select mark from known_device')).toEqual([{ mark: 'new' }]);
  });
});

describe('an account', () => {
  it('knows the twenty places that it used last', async () => {
    const [operator] = await world.sql<{ id: string }>(
      `select id from account where login = 'operator'`,
    );
    for (let n = 0; n < 25; n += 1) {
      await world.auth.remember(operator!.id, { address: `place ${n}`, device: null });
    }
    const known = (n: number) =>
      world.auth.knownMark('operator', { address: `place ${n}`, device: null });
    expect(await known(4)).toBeNull();
    expect(await known(5)).toBe('place 5');
    expect(await known(24)).toBe('place 24');
  });
});

describe('signOut', () => {
  it('ends the session everywhere within a second', async () => {
    const token = await world.tokenOf('xiaoying.staff');
    const { data } = (await (await ask(token, 'mutation { signOut { signedOut } }')).json()) as {
      data: object;
    };
    expect(data).toEqual({ signOut: { signedOut: true } });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await ask(token, VIEWER)).status).toBe(401);
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
