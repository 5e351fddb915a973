import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS } from '#test/isolation-rows';
import { statements } from '#test/total-fixture';
import { openWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const PLATFORM = `{ platform {
  version startedAt server bytes migration accounts sessions partners
  failures lastFailureAt wrongPasswords archivedAt
  districts { units administrators people unit { id code name } } } }`;

interface Platform {
  version: string;
  startedAt: string;
  server: string;
  bytes: number;
  migration: string;
  accounts: number;
  sessions: number;
  partners: number;
  failures: number;
  lastFailureAt: string | null;
  wrongPasswords: number;
  archivedAt: string | null;
  districts: {
    units: number;
    administrators: number;
    people: number;
    unit: { code: string; name: string };
  }[];
}

async function asOperator(): Promise<Platform> {
  const { data, errors } = await (await world.actAs('operator'))<{ platform: Platform }>(PLATFORM);
  expect(errors).toBeUndefined();
  return data!.platform;
}
const counted = async (text: string) =>
  Number((await world.sql<{ n: string }>(`select count(*) as n from ${text}`))[0]!.n);

describe('the operator', () => {
  it('sees how the installation is, as its own tables have it', async () => {
    const { startedAt, bytes, ...told } = await asOperator();
    const [last] = await world.sql<{ name: string }>(
      'select name from schema_migration order by id desc limit 1',
    );
    expect(told).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      server: expect.stringMatching(/^\d+\.\d+$/) as string,
      migration: last!.name,
      accounts: await counted('account where disabled_at is null'),
      sessions: await counted('session where revoked_at is null and expires_at > now()'),
      partners: await counted('partner'),
    });
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(Date.parse(startedAt)).toBeLessThan(Date.now());
  });

  it('hears of operations that failed, and of passwords that were wrong', async () => {
    const before = await asOperator();
    // A table that is not there is a fault of ours, and nobody's right to know.
    await world.sql('alter function platform_districts() rename to platform_districts_gone');
    const { errors } = await (await world.actAs('operator'))(PLATFORM);
    await world.sql('alter function platform_districts_gone() rename to platform_districts');
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL');
    const input = { login: 'xiaoying.lead', password: 'certainly not' };
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
    for (const _ of [1, 2]) await world.anonymous(signIn, { input });
    const after = await asOperator();
    expect(after.failures).toBe(before.failures + 1);
    expect(Date.now() - Date.parse(after.lastFailureAt!)).toBeLessThan(600_000);
    expect(after.wrongPasswords).toBe(before.wrongPasswords + 2);
    expect(after.archivedAt).toBeNull();
  });

  it('sees every district in numbers, by code, and a district without an admin', async () => {
    const { districts } = await asOperator();
    const codes = districts.map(({ unit }) => unit.code);
    expect(codes).toEqual([...codes].sort());
    expect(districts.length).toBe(await counted(`unit where kind = 'DISTRICT'`));
    const own = districts.find(({ unit }) => unit.code === '330102')!;
    expect(own).toMatchObject({
      units: await counted('unit where district_id = 1 and closed_on is null'),
      administrators: await counted(
        `membership where district_id = 1 and role = 'DISTRICT_ADMIN' and ended_on is null`,
      ),
      people: await counted('membership where district_id = 1 and ended_on is null'),
    });
    await world.sql(
      `update membership set ended_on = starts_on where district_id = 1 and role = 'DISTRICT_ADMIN'`,
    );
    const after = (await asOperator()).districts.find(({ unit }) => unit.code === '330102')!;
    expect(after).toMatchObject({ administrators: 0, people: own.people - own.administrators });
  });

  it('takes three statements, however many districts there are', async () => {
    const send = await world.actAs('operator');
    const before = await statements(world);
    await send(PLATFORM);
    expect((await statements(world)) - before).toBe(3);
  });
});

it.each(Object.keys(ACTORS).filter((login) => login !== 'operator'))(
  'tells %s nothing',
  async (login) => {
    const send = login === 'anonymous' ? world.anonymous : await world.actAs(login);
    const { data, errors } = await send<{ platform: Platform | null }>(PLATFORM);
    expect(data?.platform ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  },
);

it('answers nobody but the operator by SQL either', async () => {
  const rows = await world.sql(
    'select from platform_state() union all select from platform_districts()',
  );
  expect(rows).toEqual([]);
});
