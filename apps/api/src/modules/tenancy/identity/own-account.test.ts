import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';
import { deviceOf } from './sign-in.agent.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
beforeEach(async () => void (await world.sql('truncate sign_in_count, known_device')));
afterAll(() => world.close());

interface Answered {
  data: Record<string, never> | null;
  errors?: { extensions: { code: string; retryAfterSeconds?: number } }[];
}

async function send<Data>(query: string, variables: object, token?: string, agent = 'curl/8.5.0') {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'user-agent': agent },
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Omit<Answered, 'data'> & { data: Data | null };
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
async function signIn(login: string, agent?: string, password = world.account(login).password) {
  const { data } = await send<{ signIn: { token: string | null } }>(
    SIGN_IN,
    { input: { login, password } },
    undefined,
    agent,
  );
  return data!.signIn.token!;
}

interface Session {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  device: string | null;
  current: boolean;
}
const SESSIONS = '{ viewer { sessions { id startedAt lastSeenAt device current } } }';
const sessionsOf = async (token: string) =>
  (await send<{ viewer: { sessions: Session[] } | null }>(SESSIONS, {}, token)).data?.viewer
    ?.sessions;

const END = `mutation ($input: EndSessionInput!) { endSession(input: $input) { ended } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { ended userErrors { code field message } } }`;
interface Changed {
  changePassword: { ended: number | null; userErrors: { code: string; field: string[] }[] } | null;
}
const change = (token: string, oldPassword: string, newPassword: string) =>
  send<Changed>(CHANGE, { input: { oldPassword, newPassword } }, token);
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';

describe('one’s own sessions', () => {
  it('are listed with what signed in, and one of them is this one', async () => {
    const login = 'ziyang.staff';
    const [token] = [await signIn(login, EDGE), await signIn(login)];
    const sessions = (await sessionsOf(token))!;
    expect(sessions.map(({ device }) => device).sort()).toEqual(['Edge · Windows', 'curl']);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ device: 'Edge · Windows' }]);
    const kept = await world.sql<{ device: string }>('select distinct device from session');
    expect(JSON.stringify(kept)).not.toMatch(/\d/);
  });

  it('end one by one, at once', async () => {
    const [mine, lost] = [
      await signIn('changmingsi.worker', EDGE),
      await signIn('changmingsi.worker'),
    ];
    const other = (await sessionsOf(mine))!.find(({ current }) => !current)!;
    expect((await send(END, { input: { id: other.id } }, mine)).data).toEqual({
      endSession: { ended: true },
    });
    expect((await send(SESSIONS, {}, lost)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await sessionsOf(mine)).toHaveLength(1);
    const again = await send(END, { input: { id: other.id } }, mine);
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are nobody else’s to list, to read by their ids, or to end', async () => {
    const leaked = await signIn('yiyou.member');
    const owner = await signIn('xiaoying.lead');
    const [{ id }] = (await sessionsOf(owner)) as [Session];
    const node = await send<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id },
      leaked,
    );
    expect(node.data!.node).toBeNull();
    const ended = await send(END, { input: { id } }, leaked);
    expect(ended.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await sessionsOf(leaked))!.map((own) => own.id)).not.toContain(id);
    expect(await sessionsOf(owner)).toHaveLength(1);
    expect((await send<{ viewer: null }>(SESSIONS, {})).data?.viewer ?? null).toBeNull();
  });
});

describe('changePassword', () => {
  const NEW = 'kaffee-und-kuchen';

  it('changes it, ends all other sessions, and the old one opens nothing', async () => {
    const login = 'binjiang.admin';
    const { password } = world.account(login);
    const [mine, other] = [await signIn(login), await signIn(login)];
    const { data } = await change(mine, password, NEW);
    expect(data!.changePassword).toEqual({ ended: 1, userErrors: [] });
    expect((await sessionsOf(mine))!.length).toBe(1);
    expect((await send(SESSIONS, {}, other)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await signIn(login)).toBeNull();
    expect(await signIn(login, undefined, NEW)).toMatch(/^lls_/);
    const rows = await world.sql<{ text: string }>('select c::text as text from credential c');
    expect(rows.some(({ text }) => text.includes(NEW))).toBe(false);
  });

  it.each([
    ['TOO_SHORT', 'newPassword', 'kurz'],
    ['TOO_LONG', 'newPassword', 'ab1'.repeat(400)],
    ['EASY_TO_GUESS', 'newPassword', 'aaaaaaaaaaaaaa'],
    ['EASY_TO_GUESS', 'newPassword', 'Xiaoshan.Admin-2026'],
  ])('is refused with %s beside the %s', async (code, field, password) => {
    const token = await signIn('xiaoshan.admin');
    const { data } = await change(token, world.account('xiaoshan.admin').password, password);
    expect(data!.changePassword).toMatchObject({
      ended: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await signIn('xiaoshan.admin')).toMatch(/^lls_/);
  });

  it('is refused for the wrong old one, ten times, sent at once too, and then has to wait', async () => {
    const login = 'yuhang.admin';
    const [leaked, mine] = [await signIn(login), await signIn(login)];
    const guesses = await Promise.all(
      Array.from({ length: 15 }, (_, n) => change(leaked, `guess ${n}`, NEW)),
    );
    const codes = guesses.map(
      ({ data, errors }) =>
        data?.changePassword?.userErrors[0]?.code ?? errors?.[0]?.extensions.code,
    );
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5);
    const { password } = world.account(login);
    const late = await change(leaked, password, NEW);
    expect(late.errors?.[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
    // Who got hold of a session keeps its owner out of nothing.
    expect(await signIn(login)).toMatch(/^lls_/);
    expect((await change(mine, password, NEW)).data!.changePassword!.ended).toBe(2);
    expect((await send(SESSIONS, {}, leaked)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('lets one of two at once win', async () => {
    const login = 'qiantang.admin';
    const { password } = world.account(login);
    const token = await signIn(login);
    const both = await Promise.all([
      change(token, password, NEW),
      change(token, password, `${NEW}!`),
    ]);
    const ended = both.map(({ data }) => data!.changePassword!.ended);
    expect(ended.filter((count) => count !== null)).toHaveLength(1);
  });

  it('is refused to whoever is not signed in', async () => {
    const { errors } = await send(CHANGE, { input: { oldPassword: 'x', newPassword: NEW } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('updateAccount keeps the language of one’s own pages', async () => {
  const token = await signIn('lingwu.admin');
  const query = `mutation ($input: UpdateAccountInput!) {
    updateAccount(input: $input) { account { language } userErrors { code } } }`;
  const { data } = await send(query, { input: { language: 'EN' } }, token);
  expect(data).toEqual({ updateAccount: { account: { language: 'EN' }, userErrors: [] } });
  const { data: later } = await send('{ viewer { account { language } } }', {}, token);
  expect(later).toEqual({ viewer: { account: { language: 'EN' } } });
  const [others] = await world.sql<{ count: number }>(
    "select count(*)::int as count from account where locale = 'en'",
  );
  expect(others!.count).toBe(1);
});

describe('a device', () => {
  const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  it.each([
    [EDGE, 'Edge · Windows'],
    [`${WINDOWS} AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36`, 'Chrome · Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50',
      'WeChat · iPhone',
    ],
    [`${WINDOWS} AppleWebKit/537.36 MicroMessenger/7.0.20 wxwork/4.1`, 'WeCom · Windows'],
    ['Mozilla/5.0 (Linux; Android 14; M1) AppleWebKit/537.36 DingTalk/7.6', 'DingTalk · Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/18.0 Safari/605.1.15', 'Safari · macOS'],
    ['python-requests/2.32.3', 'python-requests'],
    ['node', 'node'],
    ['Mozilla/5.0', null],
    ['', null],
    ['x'.repeat(5_000), null],
    ['<script>alert(1)</script>', null],
  ])('%s is said in a few words', (agent, words) => {
    expect(deviceOf(agent)).toBe(words);
    expect((words ?? '').length).toBeLessThanOrEqual(60);
  });
});
