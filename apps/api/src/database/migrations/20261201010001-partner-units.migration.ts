import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010001_partner_units extends SqlMigration {
  override name = 'Migration20261201010001_partner_units';
  protected readonly url = import.meta.url;
}
