import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010009_program_bin extends SqlMigration {
  override name = 'Migration20261201010009_program_bin';
  protected readonly url = import.meta.url;
}
