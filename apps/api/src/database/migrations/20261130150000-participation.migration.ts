import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130150000_participation extends SqlMigration {
  override name = 'Migration20261130150000_participation';
  protected readonly url = import.meta.url;
}
