import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010032_bin_waits extends SqlMigration {
  override name = 'Migration20261201010032_bin_waits';
  protected readonly url = import.meta.url;
}
