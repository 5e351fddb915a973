import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130260000_sides_once extends SqlMigration {
  override name = 'Migration20261130260000_sides_once';
  protected readonly url = import.meta.url;
}
