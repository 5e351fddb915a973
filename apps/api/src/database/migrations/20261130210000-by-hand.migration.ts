import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130210000_by_hand extends SqlMigration {
  override name = 'Migration20261130210000_by_hand';
  protected readonly url = import.meta.url;
}
