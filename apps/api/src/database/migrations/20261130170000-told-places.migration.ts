import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130170000_told_places extends SqlMigration {
  override name = 'Migration20261130170000_told_places';
  protected readonly url = import.meta.url;
}
