import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130160000_stamps extends SqlMigration {
  override name = 'Migration20261130160000_stamps';
  protected readonly url = import.meta.url;
}
