import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010010_program_sharing extends SqlMigration {
  override name = 'Migration20261201010010_program_sharing';
  protected readonly url = import.meta.url;
}
