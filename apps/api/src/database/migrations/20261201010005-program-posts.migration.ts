import { SqlMigration } from '../sql-migration.ts';

export class Migration20261201010005_program_posts extends SqlMigration {
  override name = 'Migration20261201010005_program_posts';
  protected readonly url = import.meta.url;
}
