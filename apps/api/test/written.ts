import type { World } from './world.ts';

/** Opening a session and counting what it asks for is nobody's verb. */
const COUNTERS = ['session', 'known_device'];

/** Notes every row that is written from here on, in the transaction that writes it. */
export async function watchWrites({ sql }: World): Promise<void> {
  await sql(`create schema watch;
    create table watch.written (what text not null);
    create function watch.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watch.written values (lower(tg_op) || ' ' || tg_table_name);
        return null;
      end $$`);
  const tables = await sql<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> all($1)`,
    [COUNTERS],
  );
  const triggers = tables.map(
    ({ name }) =>
      `create trigger zz_watch after insert or update or delete on ${name}
         for each row execute function watch.note()`,
  );
  await sql(triggers.join(';'));
}

/** What was written and stayed since this was last asked: the statement and the table, once for each row. */
export async function takeWritten({ sql }: World): Promise<string[]> {
  const rows = await sql<{ what: string }>('delete from watch.written returning what');
  return rows.map(({ what }) => what).sort();
}
