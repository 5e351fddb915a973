import pg from 'pg';
import { newId } from '#kernel/ids';
import { openSession, type SessionRow } from './session-row.ts';
import type { Send, World } from './world.ts';

/** What the application role gets for a statement: rows, or the SQLSTATE of the refusal. */
export type Outcome = { rows: pg.QueryResultRow[]; count: number } | { refused: string };

/** Sends SQL as the application role on behalf of a session handle; everything is rolled back. */
export interface RowDoor {
  ask: (handle: string | null, text: string, params?: unknown[]) => Promise<Outcome>;
  /** Values of the first column, sorted; none when refused. */
  column: (handle: string | null, text: string, params?: unknown[]) => Promise<string[]>;
  client: pg.Client;
  close: () => Promise<void>;
}

/** A connection of the application role, as an injected statement would find it. */
export async function openRowDoor(url: string): Promise<RowDoor> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const ask: RowDoor['ask'] = async (handle, text, params = []) => {
    await client.query('begin');
    try {
      await client.query(`select set_config('app.session', $1, true)`, [handle ?? '']);
      const { rows, rowCount } = await client.query(text, params);
      return { rows, count: rowCount ?? 0 };
    } catch (error) {
      return { refused: (error as pg.DatabaseError).code ?? String(error) };
    } finally {
      await client.query('rollback');
    }
  };
  return {
    ask,
    column: async (...args) => firstColumn(await ask(...args)),
    client,
    close: () => client.end(),
  };
}

/** Values of the first column, sorted; none when refused. */
export function firstColumn(outcome: Outcome): string[] {
  if ('refused' in outcome) return [];
  return outcome.rows.map((row) => String(Object.values(row)[0])).sort();
}

export interface Holder extends SessionRow {
  accountId: string;
}

interface MembershipOf {
  role: string;
  districtId?: number;
  unitId?: string;
  partnerId?: string;
  startsOn?: string;
  endedOn?: string | null;
}

/** A new account with one membership and a live session, made by the owner of the schema. */
export async function newHolder(world: World, of: MembershipOf): Promise<Holder> {
  const accountId = newId();
  const login = `test-${accountId}`;
  await world.sql('insert into account (id, login, display_name) values ($1, $2, $2)', [
    accountId,
    login,
  ]);
  await world.sql(
    `insert into membership (id, account_id, role, district_id, unit_id, partner_id, starts_on, ended_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      accountId,
      of.role,
      of.districtId ?? null,
      of.unitId ?? null,
      of.partnerId ?? null,
      of.startsOn ?? '2000-01-01',
      of.endedOn ?? null,
    ],
  );
  return { ...(await openSession(world, login)), accountId };
}

/** The handle of a new session of a demo account. */
export async function handleOf(world: World, login: string): Promise<string> {
  return (await openSession(world, login)).handle;
}

/** Runs `act` as the owner in a transaction that is rolled back. */
export async function undone<T>(world: World, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.database.urls.owner });
  await client.connect();
  try {
    await client.query('begin');
    return await act(client);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

/** The client of a session token. */
export function sendAs(world: World, token: string): Send {
  return async (query, variables = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(world.url, { method: 'POST', headers, body });
    return { status: response.status, ...((await response.json()) as object) } as never;
  };
}
