import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010030_result_newest extends SqlMigration {
  override name = 'Migration20261201010030_result_newest';
  protected readonly url = import.meta.url;
}
