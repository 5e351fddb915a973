import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { inLines } from '#modules/program/line/line.service';
import { themes } from './theme.list.ts';
import { themeRows, themesBelowUnit, themesOfUnit } from './theme.query.ts';
import { ThemeConnection, ThemeType } from './theme.type.ts';

export const ThemeLinks = linksOf(() => ThemeType, themeRows, {
  unit: unitLink('The unit whose work it is about'),
});

export const ThemeLines = inLines(() => ThemeType, themeRows);

export const ThemesResolver = rootList('themes', themes, {
  of: { Unit: themesOfUnit },
  below: themesBelowUnit,
  connection: ThemeConnection,
  says: 'Themes of a unit, latest first.',
});
