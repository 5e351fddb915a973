import type { Context } from '#context';
import { yearFaults } from '#kernel/days';
import type { Fault } from '#kernel/errors';
import type { InputClass } from '#kernel/declared';
import { storedInput } from '#kernel/input';
import type { Noun } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes, creates } from '#modules/kit/verb/verb';
import { lineFaults, storedLines } from '#modules/program/line/line.query';
import { CreateThemeInput, RemoveThemeInput, UpdateThemeInput } from './theme.input.ts';
import { type ThemeRow, themeRows } from './theme.query.ts';
import { ThemeType } from './theme.type.ts';

type Given = Partial<Pick<CreateThemeInput, 'year' | 'quarter' | 'lines'>> | UpdateThemeInput;

export const theme: Noun<ThemeRow> = {
  name: 'Theme',
  about: 'a theme',
  table: 'theme',
  rows: themeRows,
  type: () => ThemeType,
  may: streetStaff,
  places: { theme_title: 'title' },
};

async function themeFaults(
  ctx: Context,
  districtId: number,
  { year, quarter, lines }: Given,
  held?: readonly string[],
): Promise<Fault[]> {
  const inYear = quarter == null || (quarter >= 1 && quarter <= 4);
  return [
    ...yearFaults(year, ['input', 'year']),
    ...(inYear ? [] : [{ code: 'UNKNOWN', field: ['input', 'quarter'] } satisfies Fault]),
    ...(await lineFaults(ctx, districtId, lines, held)),
  ];
}

/** The columns that an input names; null empties a quarter, and changes no year. */
const columnsOf = (type: InputClass, given: Given): Partial<ThemeRow> => ({
  ...storedInput<ThemeRow>(type, given),
  ...(given.year != null && { year: given.year }),
  ...(given.quarter !== undefined && { quarter: given.quarter }),
  ...(given.lines != null && { lines: storedLines(given.lines) }),
});

export const themeVerbs = {
  createTheme: creates(theme, CreateThemeInput, {
    does: 'Give a season of a unit its theme.',
    async find(ctx, { districtId }, input, faults) {
      faults.push(...(await themeFaults(ctx, districtId, input)));
      return true;
    },
    make: (input) => columnsOf(CreateThemeInput, input),
  }),

  updateTheme: changes(theme, UpdateThemeInput, {
    does: 'Change its words, season or lines of work.',
    async find(ctx, { districtId, lines }, input, faults) {
      faults.push(...(await themeFaults(ctx, districtId, input, lines)));
      return true;
    },
    change: (_, __, input) => ({ set: columnsOf(UpdateThemeInput, input) }),
  }),

  removeTheme: changes(theme, RemoveThemeInput, {
    does: 'Take it away.',
    change: (_, { title, year }) => ({
      set: { deletedAt: new Date().toISOString() } as Partial<ThemeRow>,
      told: { before: { title, year }, after: null },
    }),
  }),
};
