import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130180000_finding extends SqlMigration {
  override name = 'Migration20261130180000_finding';
  protected readonly url = import.meta.url;
}
