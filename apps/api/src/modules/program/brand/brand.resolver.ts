import { linksOf } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { brands } from './brand.list.ts';
import { brandRows, brandsBelowUnit, brandsOfUnit } from './brand.query.ts';
import { BrandConnection, BrandType } from './brand.type.ts';

export const BrandLinks = linksOf(() => BrandType, brandRows, {
  unit: {
    by: 'unitId',
    to: unitRows,
    type: () => UnitType,
    says: 'The unit that it belongs to; null when it is not yours to know.',
  },
});

export const BrandsResolver = rootList('brands', brands, {
  of: { Unit: brandsOfUnit },
  below: brandsBelowUnit,
  connection: BrandConnection,
  says: 'Brands of a unit, by name.',
});
