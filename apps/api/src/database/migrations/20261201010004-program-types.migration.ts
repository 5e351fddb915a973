import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010004_program_types extends SqlMigration {
  override name = 'Migration20261201010004_program_types';
  protected readonly url = import.meta.url;
}
