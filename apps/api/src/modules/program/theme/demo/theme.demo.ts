import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { demoId } from '#database/demo/identity';
import type { OfUnitRow } from '#database/demo/demo-rows';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    theme: ThemeRow;
  }
}

/** What a unit's work is about for a season. */
interface ThemeRow extends OfUnitRow {
  title: string;
  title_en: string | null;
  year: number;
  quarter: number;
  from_day: string;
  until_day: string;
  lines: readonly string[];
}

/** One theme for each quarter of a year. */
const QUARTERS = [
  { title: '雷锋在身边', titleEn: 'Helping hands', days: ['01-01', '03-31'], line: 'YOUTH_LEAGUE' },
  { title: '书香邻里', titleEn: 'Reading together', days: ['04-01', '06-30'], line: 'TRADE_UNION' },
  { title: '清凉一夏', titleEn: 'A cool summer', days: ['07-01', '09-30'], line: 'CARE_COMMITTEE' },
  { title: '敬老爱老', titleEn: 'Honouring elders', days: ['10-01', '12-31'], line: 'SOCIAL_WORK' },
] as const;

function themesOf(options: SyntheticOptions, streetKey: string): ThemeRow[] {
  return options.years.flatMap((year) =>
    QUARTERS.map(({ title, titleEn, days, line }, at) => ({
      district_id: options.districtId,
      id: demoId(`theme/${streetKey}/${year}/${at + 1}`),
      unit_id: unitId(streetKey),
      title,
      title_en: titleEn,
      year,
      quarter: at + 1,
      from_day: `${year}-${days[0]}`,
      until_day: `${year}-${days[1]}`,
      lines: [line],
      synthetic: true,
    })),
  );
}

export const demo: SliceDemo = {
  tables: ['theme'],
  synthetic: ({ options, made }) => ({
    theme: made.units.streets.flatMap(({ key }) => themesOf(options, key)),
  }),
};
