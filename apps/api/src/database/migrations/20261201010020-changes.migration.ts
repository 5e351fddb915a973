import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010020_changes extends SqlMigration {
  override name = 'Migration20261201010020_changes';
  protected readonly url = import.meta.url;
}
