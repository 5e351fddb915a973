import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010025_joint_results extends SqlMigration {
  override name = 'Migration20261201010025_joint_results';
  protected readonly url = import.meta.url;
}
