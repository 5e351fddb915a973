import type { MeasureKind } from '@linli/figures';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenant } from '#database/tenancy';

const MeasureSchema = defineEntity({
  name: 'Measure',
  tableName: 'measure',
  // A rate is made of words that are known, by whoever records the first figure in it.
  ...tenant('measure', { kind: 'indicator', staffAdd: "kind = 'RATE'" }),
  uniques: [
    {
      name: 'measure_word',
      expression:
        'create unique index measure_word on measure (owner_district_id, word) nulls not distinct',
    },
  ],
  properties: {
    code: p.text().primary(),
    ownerDistrictId: p.smallint().nullable(),
    kind: p.text().$type<MeasureKind>(),
    word: p.text(),
    wordEn: p.text().nullable(),
  },
});
/** A measure word, the list's or a district's own; words of different kinds are never added together. */
export class Measure extends MeasureSchema.class {}
MeasureSchema.setClass(Measure);
