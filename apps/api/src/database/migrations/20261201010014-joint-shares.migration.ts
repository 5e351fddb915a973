import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010014_joint_shares extends SqlMigration {
  override name = 'Migration20261201010014_joint_shares';
  protected readonly url = import.meta.url;
}
