import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130140000_shards extends SqlMigration {
  override name = 'Migration20261130140000_shards';
  protected readonly url = import.meta.url;
}
