import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010011_search_by_key extends SqlMigration {
  override name = 'Migration20261201010011_search_by_key';
  protected readonly url = import.meta.url;
}
