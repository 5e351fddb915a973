import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010013_platform extends SqlMigration {
  override name = 'Migration20261201010013_platform';
  protected readonly url = import.meta.url;
}
