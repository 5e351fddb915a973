import { granted, type RowSource, toShared, untold } from '#database/rows';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { brands } from './brand.list.ts';

export interface BrandRow extends OfUnit {
  name: string;
  nameEn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  note: string | null;
  withheld: string[];
}

export const brandRows: RowSource<BrandRow> = {
  name: 'brand',
  type: 'Brand',
  from: 'brand t',
  needs: {},
  columns: {
    ...OF_UNIT,
    name: 't.name',
    nameEn: 't.name_en',
    startedOn: 't.started_on',
    endedOn: 't.ended_on',
    note: granted(toShared('NARRATIVE'), 't.note'),
    withheld: untold({ note: toShared('NARRATIVE') }),
  },
};

export const brandsOfUnit = hangingBy('unit_id', brandRows, brands.sql);
export const brandsBelowUnit = belowUnit(brandRows, brands.sql);
