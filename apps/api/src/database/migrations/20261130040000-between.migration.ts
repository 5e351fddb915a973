import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130040000_between extends SqlMigration {
  override name = 'Migration20261130040000_between';
  protected readonly url = import.meta.url;
}
