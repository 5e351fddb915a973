import { granted, type RowSource, toShared, untold } from '#database/rows';
import { STAMPS, type Stamps } from '#kernel/stamps';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { brands } from './brand.list.ts';

export interface BrandRow extends Stamps {
  districtId: number;
  id: string;
  unitId: string;
  name: string;
  nameEn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  note: string | null;
  synthetic: boolean;
  version: number;
  withheld: string[];
}

export const brandRows: RowSource<BrandRow> = {
  name: 'brand',
  type: 'Brand',
  from: 'brand t',
  needs: {},
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    name: 't.name',
    nameEn: 't.name_en',
    startedOn: 't.started_on',
    endedOn: 't.ended_on',
    note: granted(toShared('NARRATIVE'), 't.note'),
    synthetic: 't.synthetic',
    version: 't.version',
    ...STAMPS,
    withheld: untold({ note: toShared('NARRATIVE') }),
  },
};

export const brandsOfUnit = hangingBy('unit_id', brandRows, brands.sql);
export const brandsBelowUnit = belowUnit(brandRows, brands.sql);
