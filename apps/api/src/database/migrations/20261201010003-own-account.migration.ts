import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010003_own_account extends SqlMigration {
  override name = 'Migration20261201010003_own_account';
  protected readonly url = import.meta.url;
}
