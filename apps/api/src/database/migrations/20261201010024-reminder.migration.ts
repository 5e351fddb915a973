import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010024_reminder extends SqlMigration {
  override name = 'Migration20261201010024_reminder';
  protected readonly url = import.meta.url;
}
