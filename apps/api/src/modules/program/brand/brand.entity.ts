import { defineEntity, p } from '@mikro-orm/postgresql';
import { index } from '#database/columns';
import { tenant } from '#database/tenancy';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';

const BrandSchema = defineEntity({
  name: 'Brand',
  tableName: 'brand',
  ...tenant('brand', { kind: 'shared' }),
  checks: [
    { name: 'brand_dates', expression: 'ended_on >= started_on' },
    { name: 'brand_words', expression: 'char_length(name) >= 1 and char_length(name) <= 60' },
  ],
  indexes: [index('brand_of_unit', 'brand', 'unit_id', 'district_id', 'id')],
  uniques: [
    {
      name: 'brand_name',
      expression:
        'create unique index brand_name on brand (district_id, unit_id, name) where ended_on is null',
    },
  ],
  properties: ofUnit({
    name: p.text(),
    nameEn: p.text().nullable(),
    startedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    note: p.text().nullable(),
  }),
});
/** A name under which programs are known, 品牌; one that ended leaves its name to another. */
export class Brand extends BrandSchema.class {}
BrandSchema.setClass(Brand);
