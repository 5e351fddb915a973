import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130240000_finding_stamps extends SqlMigration {
  override name = 'Migration20261130240000_finding_stamps';
  protected readonly url = import.meta.url;
}
