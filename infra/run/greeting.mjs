import { existsSync, readFileSync } from 'node:fs';
import { demoAccountsFile } from './postgres.mjs';
import { secondsSince } from './steps.mjs';

/** Says where everything is, and with which accounts to look at it. */
export function greet({ began, webPort, apiPort, database, watch }) {
  const server = database.embedded
    ? `embedded PostgreSQL on 127.0.0.1:${database.port}`
    : 'PostgreSQL of DATABASE_URL';
  console.log(`
Linli is ready in ${secondsSince(began)}.

  Web       http://localhost:${webPort}
  GraphQL   http://localhost:${webPort}/graphql (the API itself: http://localhost:${apiPort}/graphql)
  Database  ${server}`);
  if (!watch) console.log('  Logs      .data/api.log, .data/web.log, .data/postgres.log');
  if (database.demo) console.log(accounts());
  console.log('\nCtrl-C ends everything; the data stays.\n');
}

function accounts() {
  if (!existsSync(demoAccountsFile)) return '';
  const first = new Map();
  for (const account of JSON.parse(readFileSync(demoAccountsFile, 'utf8'))) {
    if (!first.has(account.role)) first.set(account.role, account);
  }
  const rows = [...first.values()];
  const width = (key) => Math.max(...rows.map((row) => String(row[key]).length));
  const [roles, logins, passwords] = [width('role'), width('login'), width('password')];
  const lines = rows.map(
    ({ role, login, password, displayName }) =>
      `  ${role.padEnd(roles)}  ${login.padEnd(logins)}  ${password.padEnd(passwords)}  ${displayName ?? ''}`,
  );
  return ['\nDemo accounts (role, login, password), made for this installation:', ...lines].join(
    '\n',
  );
}
