import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { withClient } from './roles-check.ts';
import {
  checkAppRole,
  checkServer,
  derivedPassword,
  ensureRoles,
  prepareRoles,
  roleUrls,
  StartupError,
} from './roles.ts';

// Roles belong to a whole server, so this file has one to itself.
const home = mkdtempSync(path.join(tmpdir(), 'linli-roles-'));
chmodSync(home, 0o755);
let server: Embedded;

beforeAll(async () => {
  server = await startEmbedded({
    dataDir: path.join(home, 'postgres'),
    secretsFile: path.join(home, 'secrets.json'),
    log: () => undefined,
    durable: false,
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function admin(sql: string, database = 'linli'): Promise<Record<string, unknown>[]> {
  const url = Object.assign(new URL(server.superuserUrl), { pathname: `/${database}` });
  return withClient(url.href, async (client) => (await client.query(sql)).rows as never);
}

function at(user: string, password: string, database = 'linli'): string {
  return `postgresql://${user}:${password}@127.0.0.1:${server.port}/${database}`;
}

async function sentence(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const { message } = error as StartupError;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

describe('roles.sql', () => {
  it('makes four roles that log in and may do nothing else', async () => {
    const roles = await admin(
      `select rolname from pg_roles where rolname like 'linli\\_%' and rolcanlogin and not
       (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by 1`,
    );
    const names = roles.map((role) => role.rolname);
    expect(names).toEqual(['linli_app', 'linli_auth', 'linli_owner', 'linli_worker']);
  });

  it('takes an attribute back that makes the application role dangerous', async () => {
    await admin('alter role linli_app superuser bypassrls');
    await ensureRoles(server.superuserUrl, {});
    await expect(checkAppRole(server.appUrl)).resolves.toBeUndefined();
  });

  it('derives the passwords that the API derives from a single one', async () => {
    for (const owner of ['密码 %/@ with spaces', 'long'.repeat(40)]) {
      await ensureRoles(server.superuserUrl, { owner });
      const url = at('linli_owner', encodeURIComponent(owner));
      await expect(checkAppRole(roleUrls(url, {}).app)).resolves.toBeUndefined();
    }
  });

  it('keeps a statement of a request from running for ever', async () => {
    await ensureRoles(server.superuserUrl, { app: 'secret' });
    const [row] = await withClient(
      at('linli_app', 'secret'),
      async (client) => (await client.query<object>('show statement_timeout')).rows,
    );
    expect(row).toEqual({ statement_timeout: '10s' });
  });

  it('lets the application role make no table', async () => {
    await ensureRoles(server.superuserUrl, { app: 'secret' });
    const attempt = withClient(at('linli_app', 'secret'), (client) =>
      client.query('create table mine ()'),
    );
    await expect(attempt).rejects.toThrow('permission denied for schema public');
  });
});

describe('the addresses of the roles', () => {
  it('are derived from that of the owner, one by one unless given', () => {
    const urls = roleUrls('postgresql://linli_owner:a%2Fb@db:6432/linli?sslmode=require', {
      AUTH_DATABASE_URL: 'postgresql://someone@elsewhere/linli',
    });
    const password = derivedPassword('a/b', 'linli_app');
    expect(urls.app).toBe(`postgresql://linli_app:${password}@db:6432/linli?sslmode=require`);
    expect(urls.auth).toBe('postgresql://someone@elsewhere/linli');
  });

  it('are not derived from an empty password', async () => {
    const attempt = (async () => roleUrls('postgresql://linli_owner@db/linli', {}))();
    expect(await sentence(attempt)).toContain('set APP_DATABASE_URL');
  });
});

describe('a server of the operator', () => {
  it('gets its roles from a superuser, whose tables then belong to linli_owner', async () => {
    await admin('create database by_superuser');
    await admin('create database by_superuser_too');
    for (const name of ['by_superuser', 'by_superuser_too']) {
      const { urls } = await prepareRoles(server.superuserUrl.replace(/linli$/, name), {});
      await withClient(urls.owner, (client) => client.query('create table made ()'));
      const owner = `select tableowner from pg_tables where tablename = 'made'`;
      expect(await admin(owner, name)).toEqual([{ tableowner: 'linli_owner' }]);
    }
  });

  it('keeps the rights of its roles when everything the owner owns is dropped', async () => {
    await ensureRoles(server.superuserUrl, { owner: 'secret' });
    const url = at('linli_owner', 'secret');
    await withClient(url, (client) => client.query('drop owned by current_user cascade'));
    await ensureRoles(server.superuserUrl, { app: derivedPassword('secret', 'linli_app') });
    const { urls } = await prepareRoles(url, {
      AUTH_DATABASE_URL: roleUrls(url, {}).app,
      WORKER_DATABASE_URL: roleUrls(url, {}).app,
    });
    await withClient(urls.owner, (client) => client.query('create table made ()'));
  });

  it('gives away no temporary tables, in a copy of its database either', async () => {
    const temporary = `select has_database_privilege('linli_app', current_database(), 'temporary')`;
    await ensureRoles(server.superuserUrl, { owner: 'secret' });
    for (const name of ['copy_one', 'copy_two']) {
      await admin(`create database ${name} owner linli_owner`);
      expect(Object.values((await admin(temporary, name))[0]!)).toEqual([true]);
    }
    const url = (name: string): string => at('linli_owner', 'secret', name);
    await Promise.all([prepareRoles(url('copy_one'), {}), prepareRoles(url('copy_two'), {})]);
    for (const name of ['copy_one', 'copy_two']) {
      expect(Object.values((await admin(temporary, name))[0]!)).toEqual([false]);
    }
  });

  it('may be settled twice at once', async () => {
    await admin('create database twin_one');
    await admin('create database twin_two');
    const on = (name: string): string => server.superuserUrl.replace(/linli$/, name);
    const settled = ['twin_one', 'twin_two', 'twin_one'].map((name) => prepareRoles(on(name), {}));
    await expect(Promise.all(settled)).resolves.toHaveLength(3);
  });

  it('gets its roles from a role that may create roles', async () => {
    await admin(`create role maker login createrole createdb password 'maker'`);
    await admin('create database by_maker owner maker');
    const databases = await admin('select datname from pg_database where datallowconn');
    for (const { datname } of databases) await admin('drop owned by linli_auth', String(datname));
    await admin('drop role linli_auth');
    await admin('grant linli_owner, linli_app, linli_worker to maker with admin option');
    const { urls } = await prepareRoles(at('maker', 'maker', 'by_maker'), {});
    await withClient(urls.owner, (client) => client.query('create table made ()'));
    await expect(checkAppRole(urls.auth)).resolves.toBeUndefined();
  });

  it('is refused, naming roles.sql, when the roles are missing and cannot be made', async () => {
    await admin(`create role plain login password 'plain'`);
    await admin('create database by_plain owner plain');
    const message = await sentence(prepareRoles(at('plain', 'plain', 'by_plain'), {}));
    expect(message).toContain('infra/postgres/roles.sql');
  });

  it('is refused when the application role is a superuser', async () => {
    const env = { APP_DATABASE_URL: server.superuserUrl };
    expect(await sentence(prepareRoles(server.superuserUrl, env))).toContain('is a superuser');
  });

  it('is refused when the application role has BYPASSRLS', async () => {
    await admin(`create role passing login bypassrls password 'passing'`);
    await admin('grant connect on database linli to passing');
    expect(await sentence(checkAppRole(at('passing', 'passing')))).toContain('has BYPASSRLS');
  });

  it('is refused when the application role owns a table', async () => {
    await admin(`create role owning login password 'owning'`);
    await admin('grant connect on database linli to owning');
    await admin('create table owned (); alter table owned owner to owning');
    expect(await sentence(checkAppRole(at('owning', 'owning')))).toContain('public.owned');
  });

  it('is refused when it does not hold Chinese', async () => {
    await admin(`create database plain_c template template0 locale 'C' encoding 'UTF8'`);
    await admin(`create database latin template template0 locale 'C' encoding 'LATIN1'`);
    const on = (name: string): string => server.superuserUrl.replace(/linli$/, name);
    expect(await sentence(checkServer(on('plain_c')))).toContain('no Chinese letters');
    expect(await sentence(checkServer(on('latin')))).toContain('encoding UTF8');
  });

  it.each([
    ['an address that is none', () => 'localhost:5432', 'is no PostgreSQL address'],
    ['a closed port', () => 'postgresql://a:b@127.0.0.1:1/c', 'No PostgreSQL answers'],
    ['a wrong password', () => at('linli_owner', 'wrong'), 'refuses the user or password'],
    ['an unknown database', () => server.superuserUrl.replace(/linli$/, 'none'), 'does not exist'],
  ])('is refused in one sentence without its password for %s', async (_, url, words) => {
    const message = await sentence(checkServer(url()));
    expect(message).toContain(words);
    expect(message).not.toContain('wrong');
  });
});
