import { granted, type RowSource, toShared, untold } from '#database/rows';
import { STAMPS, type Stamps } from '#kernel/stamps';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { themes } from './theme.list.ts';

export interface ThemeRow extends Stamps {
  districtId: number;
  id: string;
  unitId: string;
  title: string;
  titleEn: string | null;
  year: number;
  quarter: number | null;
  fromDay: string;
  untilDay: string;
  lines: string[];
  note: string | null;
  synthetic: boolean;
  version: number;
  withheld: string[];
}

export const themeRows: RowSource<ThemeRow> = {
  name: 'theme',
  type: 'Theme',
  from: 'theme t',
  needs: {},
  where: 't.deleted_at is null',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    unitId: 't.unit_id',
    title: 't.title',
    titleEn: 't.title_en',
    year: 't.year',
    quarter: 't.quarter',
    fromDay: 't.from_day',
    untilDay: 't.until_day',
    lines: 't.lines',
    note: granted(toShared('NARRATIVE'), 't.note'),
    synthetic: 't.synthetic',
    version: 't.version',
    ...STAMPS,
    withheld: untold({ note: toShared('NARRATIVE') }),
  },
};

export const themesOfUnit = hangingBy('unit_id', themeRows, themes.sql);
export const themesBelowUnit = belowUnit(themeRows, themes.sql);
