import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010015_attachment_lock extends SqlMigration {
  override name = 'Migration20261201010015_attachment_lock';
  protected readonly url = import.meta.url;
}
