import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130100000_told_relations extends SqlMigration {
  override name = 'Migration20261130100000_told_relations';
  protected readonly url = import.meta.url;
}
