import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010007_reviews extends SqlMigration {
  override name = 'Migration20261201010007_reviews';
  protected readonly url = import.meta.url;
}
