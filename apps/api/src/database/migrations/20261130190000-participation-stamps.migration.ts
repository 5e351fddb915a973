import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130190000_participation_stamps extends SqlMigration {
  override name = 'Migration20261130190000_participation_stamps';
  protected readonly url = import.meta.url;
}
