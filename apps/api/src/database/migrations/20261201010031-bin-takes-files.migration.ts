import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010031_bin_takes_files extends SqlMigration {
  override name = 'Migration20261201010031_bin_takes_files';
  protected readonly url = import.meta.url;
}
