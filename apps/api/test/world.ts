import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import pino from 'pino';
import { ITEMS_PER_MINUTE } from '#config';
import { globalId } from '#kernel/ids';
import { createOrm, type Orm } from '#database/orm';
import { entities } from '#modules/index';
import { FileStore } from '#modules/kit/file/file-store';
import { AuthStore } from '#modules/tenancy/identity/auth-store';
import { LinliServer } from '#server';
import type { DemoAccount } from '#setup/demo-accounts';
import { openSession } from './session-row.ts';
import {
  accountsFileOf,
  cloneTemplate,
  TEMPLATE_VARIABLE,
  type TestDatabase,
} from './test-server.ts';

export interface Answer<Data = Record<string, never>> {
  status: number;
  data: Data | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** Sends a GraphQL operation as somebody. */
export type Send = <Data = never>(
  query: string,
  variables?: object,
  locale?: string,
) => Promise<Answer<Data>>;

/** The API over real HTTP on a database of its own, filled with the demo data. */
export interface World {
  database: TestDatabase;
  orm: Orm;
  auth: AuthStore;
  files: FileStore;
  server: LinliServer;
  url: string;
  /** The client of an account of the demo, in a session of its own. */
  actAs: (login: string) => Promise<Send>;
  /** A new session token of an account of the demo. */
  tokenOf: (login: string) => Promise<string>;
  anonymous: Send;
  /** Runs SQL as the owner of the schema. */
  sql: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    params?: unknown[],
  ) => Promise<Row[]>;
  account: (login: string) => DemoAccount;
  close: () => Promise<void>;
}

interface WorldOptions {
  itemsPerMinute?: number;
  /** Most connections of the application; 6 when left out. */
  connections?: number;
  trustedProxies?: string;
  metricsToken?: string;
  /** A database to serve instead of a new copy of the demo's. */
  database?: TestDatabase;
}

/** Opens a world for one test file; close it in `afterAll`. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const database = options.database ?? (await cloneTemplate());
  const { connections = 6 } = options;
  const orm = await createOrm({ url: database.urls.app, entities, connections, serving: true });
  const auth = new AuthStore(database.urls.auth);
  const log = pino({ level: 'silent' });
  const { itemsPerMinute = ITEMS_PER_MINUTE, trustedProxies = 'loopback' } = options;
  const { metricsToken = null } = options;
  const fileDir = mkdtempSync(join(tmpdir(), 'linli-files-'));
  const files = new FileStore(fileDir);
  const settings = { itemsPerMinute, trustedProxies, metricsToken };
  const server = new LinliServer({ orm, auth, files, log, ...settings });
  await server.start();
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}/graphql`;
  const owner = new pg.Pool({ connectionString: database.urls.owner, max: 2 });
  owner.on('error', () => undefined);

  const sql: World['sql'] = async (text, params = []) =>
    (await owner.query(text, params)).rows as never;
  const tokenOf = async (login: string) => (await openSession({ sql }, login)).token;
  return {
    database,
    orm,
    auth,
    files,
    server,
    url,
    tokenOf,
    account: demoAccount,
    actAs: async (login) => sender(url, await tokenOf(login)),
    anonymous: sender(url, null),
    sql,
    close: async () => {
      await server.stop();
      await Promise.all([orm.close(true), auth.close(), owner.end()]);
      await rm(fileDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** Global id of a unit of any kind, by its name. */
export async function placeId(world: World, name: string): Promise<string> {
  const [row] = await world.sql<{ district_id: number; id: string; kind: string }>(
    `select u.district_id, u.id, u.kind from unit u join unit_version v
       on v.district_id = u.district_id and v.unit_id = u.id where v.name = $1`,
    [name],
  );
  const type = { DISTRICT: 'District', STREET: 'Street', COMMUNITY: 'Community', SITE: 'Site' };
  return globalId(type[row!.kind as keyof typeof type] as 'Street', {
    districtId: row!.district_id,
    id: row!.id,
  });
}

function sender(url: string, token: string | null): Send {
  return async (query, variables = {}, locale = 'en') => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as never;
  };
}

function demoAccount(login: string): DemoAccount {
  const file = accountsFileOf(process.env[TEMPLATE_VARIABLE]!);
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  const found = accounts.find((a) => a.login === login);
  if (!found) throw new Error(`The demo has no account ${login}.`);
  return found;
}
