import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, instant, words } from '#database/columns';
import { tenant } from '#database/tenancy';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';

const ThemeSchema = defineEntity({
  name: 'Theme',
  tableName: 'theme',
  ...tenant('theme', { kind: 'shared' }),
  checks: [
    { name: 'theme_dates', expression: 'until_day >= from_day' },
    { name: 'theme_quarter', expression: 'quarter >= 1 and quarter <= 4' },
    { name: 'theme_words', expression: 'char_length(title) >= 1 and char_length(title) <= 200' },
  ],
  indexes: [index('theme_of_unit', 'theme', 'unit_id', 'district_id', 'from_day', 'id')],
  uniques: [
    {
      name: 'theme_title',
      expression:
        'create unique index theme_title on theme (district_id, unit_id, year, title) where deleted_at is null',
    },
  ],
  properties: ofUnit({
    title: p.text(),
    titleEn: p.text().nullable(),
    year: p.integer(),
    quarter: p.integer().nullable(),
    fromDay: p.date(),
    untilDay: p.date(),
    lines: words(),
    note: p.text().nullable(),
    deletedAt: instant().nullable(),
  }),
});
/** What a unit's work is about for a season, 主题, such as one of each quarter. */
export class Theme extends ThemeSchema.class {}
ThemeSchema.setClass(Theme);
