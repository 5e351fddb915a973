import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010050_milestone_moves extends SqlMigration {
  override name = 'Migration20261201010050_milestone_moves';
  protected readonly url = import.meta.url;
}
