import type { Client } from 'pg';

/**
 * What a connection of a serving role says of itself at its start. A role may change its own
 * defaults (`alter role … set`), and no grant can forbid it; what is said at the start comes before
 * them, so that a statement slipped into one connection does not outlive it.
 */
const STATED = {
  search_path: 'public',
  row_security: 'on',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
  default_transaction_isolation: 'read committed',
  idle_session_timeout: '0',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  transform_null_equals: 'off',
};

/** Those of infra/postgres/roles.sql, which also hold where a pooler drops what is said at the start. */
const OF_ROLE = {
  app: {
    statement_timeout: '10s',
    lock_timeout: '3s',
    plan_cache_mode: 'force_generic_plan',
    idle_in_transaction_session_timeout: '15s',
  },
  auth: {
    statement_timeout: '3s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '5s',
  },
};

/** The address of a serving role with its settings, which come before the role's own defaults. */
export function stated(url: string, role: keyof typeof OF_ROLE): string {
  if (!URL.canParse(url)) return url; // Told in a sentence by whoever connects.
  const address = new URL(url);
  const settings = Object.entries({ ...STATED, ...OF_ROLE[role] }).map(
    ([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`,
  );
  const options = [address.searchParams.get('options'), ...settings];
  address.searchParams.set('options', options.filter(Boolean).join(' '));
  // pg reads the query as a form would, libpq does not: a space must travel as %20 for both.
  address.search = address.search.replaceAll('+', '%20');
  return address.href;
}

/** Defaults of the role of a connection that Linli did not make, as `name=value`. */
export async function foreignDefaults(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ setting: string }>(
    `select unnest(setconfig) as setting from pg_catalog.pg_db_role_setting
      where setrole = (select oid from pg_catalog.pg_roles where rolname = session_user)`,
  );
  const known = Object.values(OF_ROLE).flatMap((settings) =>
    Object.entries(settings).map(([name, value]) => `${name}=${value}`),
  );
  return rows.map(({ setting }) => setting).filter((setting) => !known.includes(setting));
}
