import type { Noun } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes, creates } from '#modules/kit/verb/verb';
import { CreateBrandInput, EndBrandInput, UpdateBrandInput } from './brand.input.ts';
import { type BrandRow, brandRows } from './brand.query.ts';
import { BrandType } from './brand.type.ts';

export const brand: Noun<BrandRow> = {
  name: 'Brand',
  about: 'a brand',
  table: 'brand',
  rows: brandRows,
  type: () => BrandType,
  may: streetStaff,
  places: { brand_name: 'name' },
};

export const brandVerbs = {
  createBrand: creates(brand, CreateBrandInput, { does: 'Start a brand.' }),

  updateBrand: changes(brand, UpdateBrandInput, { does: 'Change its names, first day or note.' }),

  // Whoever takes the end back meets whom the name was left to.
  endBrand: changes(brand, EndBrandInput, {
    does: 'End it, or take its end back. What is known by it stays so.',
    find(_, { startedOn }, { endedOn }, faults) {
      if (startedOn && endedOn && endedOn < startedOn)
        faults.push({ code: 'END_BEFORE_START', field: ['input', 'endedOn'] });
      return true;
    },
    change: (_, __, { endedOn = null }) => ({ set: { endedOn } }),
  }),
};
