import { SqlMigration } from '../sql-migration.ts';

export class Migration20261122000000_initial extends SqlMigration {
  override name = 'Migration20261122000000_initial';
  protected readonly url = import.meta.url;
}
