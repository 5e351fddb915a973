import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130250000_step_versions extends SqlMigration {
  override name = 'Migration20261130250000_step_versions';
  protected readonly url = import.meta.url;
}
