import { SqlMigration } from '../sql-migration.ts';

export class Migration20261122120000_figures extends SqlMigration {
  override name = 'Migration20261122120000_figures';
  protected readonly url = import.meta.url;
}
