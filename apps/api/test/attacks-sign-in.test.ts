import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuthStore } from '#modules/tenancy/identity/auth-store';
import { placeOf } from '#modules/tenancy/identity/sign-in.place';
import { LinliServer } from '#server';
import { sendRaw } from './raw-http.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
beforeEach(async () => void (await world.sql('truncate sign_in_count, known_device')));
afterAll(() => world.close());

const QUERY = 'mutation ($i: SignInInput!) { signIn(input: $i) { token userErrors { code } } }';
const OWNER = 'xiaoying.lead';
const USUAL = '198.51.100.7';
const NEW = '198.51.100.99';
const attackers = Array.from({ length: 20 }, (_, n) => `203.0.113.${n}`);

interface Try {
  from?: string;
  login?: string;
  password?: string;
  device?: string;
  url?: string;
}

/** `OK`, `SIGN_IN_FAILED` or `RATE_LIMITED`. */
async function sign({ from = USUAL, login = OWNER, password, device, url = world.url }: Try) {
  const i = {
    login,
    password: password ?? world.account(login.trim().toLowerCase()).password,
    device,
  };
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
  const { json } = await sendRaw(url, {
    headers,
    body: JSON.stringify({ query: QUERY, variables: { i } }),
  });
  if (json?.errors) return json.errors[0]!.extensions!.code as string;
  const { signIn } = json!.data as {
    signIn: { token: string | null; userErrors: { code: string }[] };
  };
  return signIn.token ? 'OK' : signIn.userErrors[0]!.code;
}

const guesses = (count: number, the: Try) =>
  Promise.all(Array.from({ length: count }, (_, n) => sign({ password: `guess ${n}`, ...the })));
/** As if an address had sent as many wrong passwords as it may. */
async function useUp(from: string) {
  await sign({ from, login: 'nobody.at.all', password: 'x' });
  await world.sql(`update sign_in_count set points = 100 where key like 'address:%'`);
}
const judged = (answers: string[]) => answers.filter((answer) => answer !== 'RATE_LIMITED').length;
const counts = () => world.sql('select key, points from sign_in_count order by key');
/** As if so many minutes went by. */
const wait = (minutes: number) =>
  world.sql(`update sign_in_count set expire = expire - ${minutes * 60_000}`);

describe('a hundred wrong passwords from twenty addresses', () => {
  const attack = async () =>
    (await Promise.all(attackers.map((from) => guesses(5, { from })))).flat();

  it('are judged ten times in half an hour, and thirty in any hour', async () => {
    let most = 0;
    for (let half = 0; half < 3; half += 1) {
      most += judged(await attack());
      await wait(31);
    }
    expect(most).toBe(30);
  });

  it('keep the owner out nowhere that it signed in before', async () => {
    expect(await sign({})).toBe('OK');
    await attack();
    expect(await sign({})).toBe('OK');
    expect(await sign({ login: ' Xiaoying.LEAD ' })).toBe('OK');
  });

  it('keep the owner waiting elsewhere, and no longer than they last', async () => {
    await attack();
    expect(await sign({ from: NEW })).toBe('RATE_LIMITED');
    await wait(31);
    expect(await sign({ from: NEW })).toBe('OK');
  });

  it('stay counted when the owner signs in meanwhile', async () => {
    await sign({});
    expect(judged(await guesses(8, { from: NEW }))).toBe(8);
    await sign({});
    expect(judged(await guesses(8, { from: NEW }))).toBe(2);
  });
});

describe('a device that signed in before', () => {
  const device = randomBytes(32).toString('base64url');

  it('is let in at once, also at an address that others have used up', async () => {
    expect(await sign({ device })).toBe('OK');
    await guesses(30, {});
    await useUp(USUAL);
    expect(await sign({ login: 'ziyang.staff' })).toBe('RATE_LIMITED');
    expect(await sign({ device })).toBe('OK');
  });

  it('is let in wherever it goes', async () => {
    await sign({ device });
    await guesses(20, { from: attackers[0] });
    expect(await sign({ from: NEW, device })).toBe('OK');
  });

  it('has ten guesses of its own, and none at another login', async () => {
    await sign({ device });
    expect(judged(await guesses(15, { device }))).toBe(10);
    const login = 'ziyang.staff';
    await guesses(10, { login, from: attackers[0] });
    expect(judged(await guesses(5, { login, from: NEW, device }))).toBe(0);
  });

  it('is nothing when its secret is short or made up', async () => {
    await sign({ device: 'short' });
    await guesses(10, { from: attackers[0] });
    for (const made of ['short', randomBytes(32).toString('base64url')]) {
      expect(await sign({ from: NEW, device: made })).toBe('RATE_LIMITED');
    }
  });
});

describe('an address that is refused', () => {
  it('is so after a hundred wrong passwords, whosever', async () => {
    const names = Array.from({ length: 110 }, (_, n) => `nobody${n}`);
    const tries = names.map((login) => sign({ from: NEW, login, password: 'x' }));
    expect(judged(await Promise.all(tries))).toBe(100);
  });

  it("uses up nobody's tries", async () => {
    await useUp(NEW);
    const before = (await counts()).length;
    expect(judged(await guesses(11, { from: NEW, login: 'ziyang.staff' }))).toBe(0);
    expect((await counts()).length).toBe(before);
    expect(await sign({ login: 'ziyang.staff' })).toBe('OK');
  });

  it('is one, whichever of its 2^64 IPv6 addresses it uses', async () => {
    const from = (n: number) => `2001:db8:1:2::${n.toString(16)}`;
    await useUp(from(1));
    expect(await sign({ from: from(1_000) })).toBe('RATE_LIMITED');
    expect(await sign({ from: '2001:db8:1:3::1' })).toBe('OK');
  });
});

describe('an address that signs in with a device of its own', () => {
  const device = randomBytes(32).toString('base64url');
  const own = () => sign({ from: NEW, login: 'ziyang.staff', device });
  const points = () =>
    world.sql<{ points: number }>(`select points from sign_in_count where key like 'address:%'`);
  const names = Array.from({ length: 100 }, (_, n) => `nobody${n}`);
  const guessAll = () =>
    Promise.all(names.map((login) => sign({ from: NEW, login, password: 'x' })));

  it('buys no guesses with it beforehand', async () => {
    for (let n = 0; n < 15; n += 1) expect(await own()).toBe('OK');
    const others = names.map((name) => sign({ from: NEW, login: `${name}x`, password: 'x' }));
    expect(judged([...(await guessAll()), ...(await Promise.all(others))])).toBe(100);
  });

  it('buys none back once it is refused', async () => {
    await own();
    await useUp(NEW);
    for (let n = 0; n < 15; n += 1) expect(await own()).toBe('OK');
    expect(judged(await guessAll())).toBe(0);
  });

  it('never has less than nothing counted, also when the count ran out meanwhile', async () => {
    await sign({ from: NEW });
    expect(await points()).toEqual([{ points: 0 }]);
    const { address } = placeOf(NEW);
    await world.auth.limits.forgive('nobody', null, address);
    expect(await points()).toEqual([{ points: 0 }]);
  });
});

describe('a name', () => {
  it('of any length leaves nothing behind that grows with it', async () => {
    const long = Array.from({ length: 50 }, (_, n) => `${n}${'x'.repeat(90_000)}`);
    for (const login of long) expect(await sign({ login, password: 'x' })).toBe('SIGN_IN_FAILED');
    expect(await counts()).toEqual([]);
    await sign({ login: 'x'.repeat(200), password: 'x', device: 'x'.repeat(200) });
    const rows = await world.sql<{ longest: number }>(
      'select max(length(key)) as longest from sign_in_count',
    );
    expect(rows[0]!.longest).toBeLessThan(64);
  });

  it('gets the same answers whether somebody has it or not', async () => {
    const answers = async (login: string) => {
      const all: string[] = [];
      for (let n = 0; n < 12; n += 1)
        all.push(await sign({ login, password: 'x', from: attackers[n] }));
      return all;
    };
    expect(await answers('pudong.admin')).toEqual(await answers('nobody.at.all'));
  });
});

describe('two processes', () => {
  it('count together', async () => {
    const auth = new AuthStore(world.database.urls.auth);
    const log = pino({ level: 'silent' });
    const server = new LinliServer({
      orm: world.orm,
      auth,
      files: world.files,
      log,
      itemsPerMinute: 1_000,
      trustedProxies: 'loopback',
      metricsToken: null,
    });
    await server.start();
    await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}/graphql`;
    const answers = await Promise.all([
      guesses(15, { from: NEW }),
      guesses(15, { from: NEW, url }),
    ]);
    await server.stop();
    await auth.close();
    expect(judged(answers.flat())).toBe(10);
  });
});
