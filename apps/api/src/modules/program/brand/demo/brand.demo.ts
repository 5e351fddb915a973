import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { demoId } from '#database/demo/identity';
import type { OfUnitRow } from '#database/demo/demo-rows';
import { placedIn } from '#modules/tenancy/unit/demo/unit.real.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import brandData from './brands.json' with { type: 'json' };

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    brand: BrandRow;
  }
}

/** A name under which programs are known. */
interface BrandRow extends OfUnitRow {
  name: string;
  name_en: string | null;
  started_on: string | null;
  ended_on: string | null;
}

/** Gives the id of a brand: of one that a report names by its key, of a made-up one by street and number. */
export const brandId = (key: string): string => demoId(`brand/${key}`);

/** What each street of a made-up district has: one that lives on, and one that ended. */
const MADE_UP = [
  { name: '邻里一家亲', nameEn: 'Neighbours as one family', ended: false },
  { name: '幸福里', nameEn: 'Happy lanes', ended: true },
] as const;

function brandsOf(options: SyntheticOptions, streetKey: string): BrandRow[] {
  const [first, last] = [Math.min(...options.years), Math.max(...options.years)];
  return MADE_UP.map(({ name, nameEn, ended }, at) => ({
    district_id: options.districtId,
    id: brandId(`${streetKey}/${at + 1}`),
    unit_id: unitId(streetKey),
    name,
    name_en: nameEn,
    started_on: `${first}-01-01`,
    ended_on: ended ? `${last}-06-30` : null,
    synthetic: true,
  }));
}

export const demo: SliceDemo = {
  tables: ['brand'],
  real: () => ({
    brand: brandData.map(({ key, unit, name, nameEn }) => ({
      ...placedIn(unit),
      id: brandId(key),
      name,
      name_en: nameEn,
      started_on: null,
      ended_on: null,
      synthetic: false,
    })),
  }),
  synthetic: ({ options, made }) => ({
    brand: made.units.streets.flatMap(({ key }) => brandsOf(options, key)),
  }),
};
