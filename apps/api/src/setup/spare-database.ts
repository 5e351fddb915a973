import { prepareRoles } from '../database/roles.ts';
import { withClient } from '../database/roles-check.ts';
import { migrate } from './prepare.ts';

/**
 * Does something on a database that is made for it, migrated, and dropped.
 *
 * @param act is given its address as the owner of the schema
 */
export async function onMigrated<T>(
  adminUrl: string,
  act: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const name = `linli_schema_${process.pid}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
    const like = `template template0 encoding 'UTF8' locale 'C.UTF-8'`;
    await admin.query(`create database ${name} ${like}`);
  });
  try {
    const { urls } = await prepareRoles(url.href, {});
    await migrate(urls.owner);
    return await act(urls.owner);
  } finally {
    await withClient(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  }
}
