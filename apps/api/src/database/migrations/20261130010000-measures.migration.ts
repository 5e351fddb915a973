import { Migration } from '@mikro-orm/migrations';
import { WORDS } from './measures/words.ts';

const MEMBERS = 'owner_district_id = any((select read_districts())::smallint[])';
const KEEPERS =
  '(owner_district_id is null and (select is_operator())) or owner_district_id = any((select governed_districts())::smallint[])' +
  " or (kind = 'RATE' and owner_district_id = any((select staff_districts())::smallint[]))";
const CHECKS = "'K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K17', 'K22'";

/** One list of measure words with those of districts, a remark beside the note, and check K22. */
export class Migration20261130010000_measures extends Migration {
  override name = 'Migration20261130010000_measures';

  override up() {
    this.addSql(`alter table "measure" add "owner_district_id" smallint null;`);
    // What figures refer to stays; the names in English follow the list.
    this.addSql(
      `insert into "measure" ("code", "kind", "word", "word_en") values ${WORDS}
       on conflict ("code") do update set "word_en" = excluded."word_en";`,
    );
    this.addSql(
      `create unique index measure_word on measure (owner_district_id, word) nulls not distinct;`,
    );
    this.addSql(`drop policy "measure_read" on "measure";`);
    this.addSql(
      `create policy "measure_read" on "measure" for select to "linli_app" using ((owner_district_id is null and (select actor_account()) is not null) or ${MEMBERS});`,
    );
    this.addSql(
      `create policy "measure_insert" on "measure" for insert to "linli_app" with check (${KEEPERS});`,
    );
    this.addSql(
      `create policy "measure_update" on "measure" for update to "linli_app" using (${KEEPERS}) with check (${KEEPERS});`,
    );
    this.addSql(
      `create policy "measure_delete" on "measure" for delete to "linli_app" using (${KEEPERS});`,
    );
    this.addSql('grant insert on measure to linli_app;');

    this.addSql(`alter table "figure" add "remark" text null;`);

    this.addSql(`alter table "finding" drop constraint "finding_check_code_check";`);
    this.addSql(
      `alter table "finding" add constraint "finding_check_code_check" check (check_code in (${CHECKS}));`,
    );
  }
}
