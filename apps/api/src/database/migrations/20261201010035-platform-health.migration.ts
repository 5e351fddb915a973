import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010035_platform_health extends SqlMigration {
  override name = 'Migration20261201010035_platform_health';
  protected readonly url = import.meta.url;
}
