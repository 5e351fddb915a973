import { catalogueRows } from './catalogue.ts';
import { type DemoRows, mergeRows } from './demo-rows.ts';
import { realFigures } from './real-figures.ts';
import { realAccounts, realAgreements, realPartners } from './real-partners.ts';
import { realActivities, realFacts } from './real-passages.ts';
import { realPrograms } from './real-programs.ts';
import { realUnits } from './real-units.ts';

/**
 * Gives the catalogue of measures and indicators and the eight real districts: only what public
 * reports say, unknown where they are silent. One agreement is synthetic and marked so.
 */
export function realDistricts(): DemoRows {
  return mergeRows(
    catalogueRows(),
    realUnits(),
    realPartners(),
    realAccounts(),
    realPrograms(),
    realAgreements(),
    realFacts(),
    realActivities(),
    realFigures(),
  );
}
