import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130130000_indicator_times extends SqlMigration {
  override name = 'Migration20261130130000_indicator_times';
  protected readonly url = import.meta.url;
}
