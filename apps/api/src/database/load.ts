import type { Client } from 'pg';
import { type DemoRows, demoTables } from './demo/demo-rows.ts';

const CHUNK = 5_000;

/**
 * Inserts rows table by table, in an order in which foreign keys hold, and does what follows from
 * them, all in one transaction. Columns that the rows leave out get their defaults. For an empty
 * database, as its owner.
 */
export async function loadRows(
  client: Client,
  rows: DemoRows,
  derive: () => Promise<void> = async () => undefined,
): Promise<void> {
  await client.query('begin');
  try {
    for (const table of demoTables) await loadTable(client, table, rows[table]);
    await derive();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function loadTable(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  for (let at = 0; at < rows.length; at += CHUNK) {
    await client.query(
      `insert into ${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + CHUNK))],
    );
  }
}
