import { granted, type RowSource, toShared, untold } from '#database/rows';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { themes } from './theme.list.ts';

export interface ThemeRow extends OfUnit {
  title: string;
  titleEn: string | null;
  year: number;
  quarter: number | null;
  fromDay: string;
  untilDay: string;
  lines: string[];
  note: string | null;
  withheld: string[];
}

export const themeRows: RowSource<ThemeRow> = {
  name: 'theme',
  type: 'Theme',
  from: 'theme t',
  needs: {},
  where: 't.deleted_at is null',
  columns: {
    ...OF_UNIT,
    title: 't.title',
    titleEn: 't.title_en',
    year: 't.year',
    quarter: 't.quarter',
    fromDay: 't.from_day',
    untilDay: 't.until_day',
    lines: 't.lines',
    note: granted(toShared('NARRATIVE'), 't.note'),
    withheld: untold({ note: toShared('NARRATIVE') }),
  },
};

export const themesOfUnit = hangingBy('unit_id', themeRows, themes.sql);
export const themesBelowUnit = belowUnit(themeRows, themes.sql);
