import { readdirSync, readFileSync } from 'node:fs';
import { Migration } from '@mikro-orm/migrations';

/**
 * A migration whose statements stand in plain `.sql` files, in the folder of its own name, run in the
 * order of their names. They are frozen: what a migration did can never change.
 *
 * @param url `import.meta.url` of the migration, such as `…/20261130090000-steps.migration.ts`
 */
export abstract class SqlMigration extends Migration {
  protected abstract readonly url: string;

  override up(): void {
    const folder = new URL(this.url.replace(/\.migration\.[jt]s$/, '/'));
    for (const file of readdirSync(folder).sort()) {
      this.addSql(readFileSync(new URL(file, folder), 'utf8'));
    }
  }
}
