import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201112834_reminder_programs extends SqlMigration {
  override name = 'Migration20261201112834_reminder_programs';
  protected readonly url = import.meta.url;
}
