import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010006_search extends SqlMigration {
  override name = 'Migration20261201010006_search';
  protected readonly url = import.meta.url;
}
