import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010008_search extends SqlMigration {
  override name = 'Migration20261201010008_search';
  protected readonly url = import.meta.url;
}
