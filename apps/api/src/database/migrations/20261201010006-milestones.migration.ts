import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010006_milestones extends SqlMigration {
  override name = 'Migration20261201010006_milestones';
  protected readonly url = import.meta.url;
}
