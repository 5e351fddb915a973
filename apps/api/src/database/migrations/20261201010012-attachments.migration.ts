import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010012_attachments extends SqlMigration {
  override name = 'Migration20261201010012_attachments';
  protected readonly url = import.meta.url;
}
