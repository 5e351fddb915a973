import { Migration } from '@mikro-orm/migrations';
import { BETWEEN_FUNCTIONS, BETWEEN_GRANTS } from './between/scope.ts';

export class Migration20261130040000_between extends Migration {
  override name = 'Migration20261130040000_between';

  override up() {
    this.addSql(`alter table "participation" add "state" text not null default 'INVITED';`);
    // Until now nobody was asked, and everybody took part.
    this.addSql(`update "participation" set "state" = 'ACCEPTED';`);
    this.addSql(`alter table "participation" add constraint "participation_state_check" check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT'));`);

    for (const sql of BETWEEN_FUNCTIONS) this.addSql(sql);

    this.addSql(`update "agreement" set "field_groups" = array['BASICS'] || "field_groups" where 'BASICS' <> all("field_groups");`);
    this.addSql(`alter table "agreement" drop constraint "agreement_field_groups";`);
    this.addSql(`alter table "agreement" alter column "field_groups" set default '{BASICS}';`);
    this.addSql(`alter table "agreement" add constraint "agreement_field_groups" check (field_groups <@ array['BASICS', 'CONTACTS', 'ATTENDANCE', 'OUTCOMES', 'MONEY', 'NARRATIVE']::text[] and 'BASICS' = any(field_groups));`);

    this.addSql(`create index figure_source on figure (source_id, district_id);`);
    this.addSql(`create index target_source on target (source_id, district_id);`);
    this.addSql(`create index activity_source on activity (source_id, district_id);`);
    this.addSql(`drop policy "source_read" on "source";`);
    this.addSql(`create policy "source_read" on "source" for select to "linli_app" using (unit_id = any((select read_units())::uuid[]) or exists (select from figure r where r.district_id = source.district_id and r.source_id = source.id and exists (select from indicator i where i.id = r.indicator_id and not i.sensitive)) or exists (select from target r where r.district_id = source.district_id and r.source_id = source.id) or exists (select from activity r where r.district_id = source.district_id and r.source_id = source.id));`);

    this.addSql(`drop policy "partner_read" on "partner";`);
    this.addSql(`create policy "partner_read" on "partner" for select to "linli_app" using ((select is_operator()) or id = any((select read_partners())::uuid[]));`);

    for (const sql of BETWEEN_GRANTS) this.addSql(sql);
  }
}
