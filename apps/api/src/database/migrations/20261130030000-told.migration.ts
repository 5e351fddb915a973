import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130030000_told extends SqlMigration {
  override name = 'Migration20261130030000_told';
  protected readonly url = import.meta.url;
}
