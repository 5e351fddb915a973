import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { passwordHash } from '../modules/tenancy/identity/auth-store.ts';

/** One line of the file that the sign-in page and the start script read. */
export interface DemoAccount {
  role: string;
  login: string;
  password: string;
  displayName: string;
  displayNameEn: string | null;
  place: string | null;
  placeEn: string | null;
}

const ACCOUNTS = `
  select a.id, a.login, a.display_name as "displayName", a.display_name_en as "displayNameEn", m.role,
    coalesce(v.name, p.name) as place, coalesce(v.name_en, p.name_en) as "placeEn"
  from account a join membership m on m.account_id = a.id
  left join unit_version v on v.district_id = m.district_id and v.unit_id = m.unit_id
    and v.valid @> local_today()
  left join partner p on p.id = m.partner_id
  order by a.id`;

/**
 * Gives every demo account a password of this installation alone and writes them to `file`. Does
 * nothing when the file is already there. Ends open sessions of accounts that get a new password.
 */
export async function settleDemoAccounts(client: Client, file: string): Promise<void> {
  if (existsSync(file)) return;
  const { rows } = await client.query<DemoAccount & { id: string }>(ACCOUNTS);
  const accounts: DemoAccount[] = [];
  for (const { id, ...account } of rows) {
    const password = randomBytes(9).toString('base64url');
    await client.query(
      `insert into credential (account_id, password_hash) values ($1, $2)
       on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
      [id, await passwordHash(password)],
    );
    accounts.push({ ...account, password });
  }
  await client.query('update session set revoked_at = now() where revoked_at is null');
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}
