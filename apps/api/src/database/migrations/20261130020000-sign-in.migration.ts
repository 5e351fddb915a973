import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130020000_sign_in extends SqlMigration {
  override name = 'Migration20261130020000_sign_in';
  protected readonly url = import.meta.url;
}
