import { randomBytes, randomUUID } from 'node:crypto';
import { newId } from '#kernel/ids';
import { tokenHash } from '#modules/tenancy/identity/token-hash';

/** Runs SQL as the owner of the schema. */
type Sql = (text: string, params: unknown[]) => Promise<unknown[]>;

export interface SessionRow {
  token: string;
  handle: string;
}

/** A live session of an account, inserted as signing in would: hashing a password takes its time. */
export async function openSession({ sql }: { sql: Sql }, login: string): Promise<SessionRow> {
  const [token, handle] = [`lls_${randomBytes(32).toString('base64url')}`, randomUUID()];
  const opened = await sql(
    `insert into session (id, account_id, token_hash, handle, expires_at)
     select $1, id, $2, $3, now() + interval '12 hours' from account where login = $4 returning id`,
    [newId(), tokenHash(token), handle, login],
  );
  if (opened.length === 0) throw new Error(`There is no account ${login}.`);
  return { token, handle };
}
