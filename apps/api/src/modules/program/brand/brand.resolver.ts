import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { brands } from './brand.list.ts';
import { brandRows, brandsBelowUnit, brandsOfUnit } from './brand.query.ts';
import { BrandConnection, BrandType } from './brand.type.ts';

export const BrandLinks = linksOf(() => BrandType, brandRows, {
  unit: unitLink('The unit that it belongs to'),
});

export const BrandsResolver = rootList('brands', brands, {
  of: { Unit: brandsOfUnit },
  below: brandsBelowUnit,
  connection: BrandConnection,
  says: 'Brands of a unit, by name.',
});
