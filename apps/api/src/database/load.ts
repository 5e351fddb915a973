import type { Client } from 'pg';

const CHUNK = 5_000;

/**
 * Inserts rows table by table, in the order of the keys, and does what follows from them, all in one
 * transaction. Columns that the rows leave out get their defaults. For an empty database, as its owner.
 *
 * @throws Error of the database when a foreign key does not hold in that order
 */
export async function loadRows(
  client: Client,
  rows: Readonly<Record<string, readonly object[]>>,
  derive: () => Promise<void> = async () => undefined,
): Promise<void> {
  await client.query('begin');
  try {
    for (const [table, some] of Object.entries(rows)) await loadTable(client, table, some);
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
