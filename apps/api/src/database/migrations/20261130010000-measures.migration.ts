import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130010000_measures extends SqlMigration {
  override name = 'Migration20261130010000_measures';
  protected readonly url = import.meta.url;
}
