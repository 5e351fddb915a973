import { Migration } from '@mikro-orm/migrations';
import { TOLD_FUNCTIONS, TOLD_RULES } from './told/scope.ts';

export class Migration20261130030000_told extends Migration {
  override name = 'Migration20261130030000_told';

  override up() {
    for (const sql of [...TOLD_FUNCTIONS, ...TOLD_RULES]) this.addSql(sql);
  }
}
