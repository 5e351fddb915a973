import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130230000_null_versions extends SqlMigration {
  override name = 'Migration20261130230000_null_versions';
  protected readonly url = import.meta.url;
}
