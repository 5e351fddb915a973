import { readFileSync } from 'node:fs';
import pg from 'pg';
import pino from 'pino';
import { createOrm } from '../src/database/orm.js';
import { entities } from '../src/modules/entities.js';
import { AuthStore } from '../src/modules/identity/auth-store.js';
import { createApiServer } from '../src/server.js';
import { accountsFileOf, cloneTemplate, TEMPLATE_VARIABLE } from './test-server.js';
/** Opens a world for one test file; close it in `afterAll`. */
export async function openWorld() {
  const database = await cloneTemplate();
  const orm = await createOrm({ url: database.urls.app, entities, connections: 4 });
  const auth = new AuthStore(database.urls.auth);
  const server = await createApiServer({ orm, auth, log: pino({ level: 'silent' }) });
  await new Promise((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.http.address().port}/graphql`;
  const owner = new pg.Pool({ connectionString: database.urls.owner, max: 2 });
  owner.on('error', () => undefined);
  const account = (login) => demoAccount(login);
  const tokenOf = async (login) => (await auth.signIn(login, account(login).password)).token;
  return {
    database,
    orm,
    auth,
    server,
    url,
    tokenOf,
    account,
    actAs: async (login) => sender(url, await tokenOf(login)),
    anonymous: sender(url, null),
    sql: async (text, params = []) => (await owner.query(text, params)).rows,
    close: async () => {
      await server.stop();
      await Promise.all([orm.close(true), auth.close(), owner.end()]);
      await database.drop();
    },
  };
}
function sender(url, token) {
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
    return { status: response.status, ...(await response.json()) };
  };
}
function demoAccount(login) {
  const file = accountsFileOf(process.env[TEMPLATE_VARIABLE]);
  const accounts = JSON.parse(readFileSync(file, 'utf8'));
  const found = accounts.find((a) => a.login === login);
  if (!found) throw new Error(`The demo has no account ${login}.`);
  return found;
}
//# sourceMappingURL=world.js.map
