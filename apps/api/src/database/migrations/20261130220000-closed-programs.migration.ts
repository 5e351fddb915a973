import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130220000_closed_programs extends SqlMigration {
  override name = 'Migration20261130220000_closed_programs';
  protected readonly url = import.meta.url;
}
