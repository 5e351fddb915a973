import { SqlMigration } from '../sql-migration.ts';

export class Migration20261130090000_steps extends SqlMigration {
  override name = 'Migration20261130090000_steps';
  protected readonly url = import.meta.url;
}
