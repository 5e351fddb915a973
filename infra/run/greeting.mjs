import { existsSync, readFileSync } from 'node:fs';
import { secondsSince } from './steps.mjs';

const ROLES = [
  'PLATFORM_OPERATOR',
  'DISTRICT_ADMIN',
  'STREET_LEAD',
  'STREET_STAFF',
  'COMMUNITY_WORKER',
  'PARTNER_OWNER',
  'PARTNER_MEMBER',
];
// The demo district in which every role has an account.
const MAIN_PLACE = '上城区';

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
  if (database.demo) console.log(accounts(database.env.LINLI_DEMO_ACCOUNTS));
  console.log('\nCtrl-C ends everything; the data stays.\n');
}

function accounts(file) {
  if (!existsSync(file)) return '';
  const all = JSON.parse(readFileSync(file, 'utf8'));
  const roles = [...new Set([...ROLES, ...all.map(({ role }) => role)])];
  const rows = roles.flatMap((role) => {
    const holders = all.filter((account) => account.role === role);
    return holders.find(({ place }) => place === MAIN_PLACE) ?? holders[0] ?? [];
  });
  const width = (key) => Math.max(...rows.map((row) => String(row[key]).length));
  const [roleWidth, loginWidth, passwordWidth] = [width('role'), width('login'), width('password')];
  const lines = rows.map(
    ({ role, login, password, displayName }) =>
      `  ${role.padEnd(roleWidth)}  ${login.padEnd(loginWidth)}  ${password.padEnd(passwordWidth)}  ${displayName ?? ''}`,
  );
  return ['\nDemo accounts (role, login, password), made for this installation:', ...lines].join(
    '\n',
  );
}
