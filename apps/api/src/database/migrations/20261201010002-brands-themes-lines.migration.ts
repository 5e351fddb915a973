import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010002_brands_themes_lines extends SqlMigration {
  override name = 'Migration20261201010002_brands_themes_lines';
  protected readonly url = import.meta.url;
}
