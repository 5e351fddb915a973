import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130120000_sides extends SqlMigration {
  override name = 'Migration20261130120000_sides';
  protected readonly url = import.meta.url;
}
