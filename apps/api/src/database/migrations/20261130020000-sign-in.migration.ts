import { Migration } from '@mikro-orm/migrations';

const TABLES = ['known_device', 'sign_in_count'];

export class Migration20261130020000_sign_in extends Migration {
  override name = 'Migration20261130020000_sign_in';

  override up() {
    this.addSql(
      `create table "known_device" ("account_id" uuid not null, "mark" text not null, "last_used_at" timestamptz not null default now(), primary key ("account_id", "mark"));`,
    );
    this.addSql(
      `alter table "known_device" add constraint "known_device_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete cascade;`,
    );
    // Counts are worth nothing after a crash, and are written at every try.
    this.addSql(
      `create unlogged table "sign_in_count" ("key" text not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`,
    );
    this.addSql(
      `alter table "sign_in_count" add constraint "sign_in_count_key" check (char_length(key) <= 100);`,
    );
    for (const table of TABLES) {
      this.addSql(`alter table "${table}" enable row level security;`);
      this.addSql(`alter table "${table}" force row level security;`);
      for (const role of ['owner', 'auth']) {
        this.addSql(
          `create policy "${table}_${role}" on "${table}" for all to "linli_${role}" using (true) with check (true);`,
        );
      }
      this.addSql(`grant select, insert, update, delete on ${table} to linli_auth;`);
    }
    this.addSql('grant delete on session to linli_auth;');
  }
}
