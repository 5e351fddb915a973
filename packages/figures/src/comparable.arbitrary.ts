import { comparable, type ComparableFigure } from './comparable.ts';
import { boundsOf } from './qualifier.ts';

export const YEAR_2021 = { start: '2021-01-01', end: '2022-01-01', grain: 'YEAR' } as const;
export const YEAR_2022 = { start: '2022-01-01', end: '2023-01-01', grain: 'YEAR' } as const;
export const YEAR_2023 = { start: '2023-01-01', end: '2024-01-01', grain: 'YEAR' } as const;
export const TEN_MONTHS = { start: '2022-12-01', end: '2023-11-01', grain: null } as const;
export const SINCE_2022 = { start: '2022-01-01', end: '2024-01-01', grain: null } as const;

type Given = Partial<ComparableFigure> & { value?: string };

/** A figure of 82 sessions in a street in 2022, but for what is given. */
export function figure({ value = '82', ...given }: Given): ComparableFigure {
  const qualifier = given.qualifier ?? 'EXACT';
  const bounds = boundsOf({ value, qualifier });
  const [unit, level, period] = ['前进街道', 'STREET', YEAR_2022] as const;
  const rest = { unit, level, measureWord: '场', basis: 'FLOW', period, scope: null } as const;
  return { ...rest, qualifier, bounds, ...given };
}

/** The codes of the reasons against, or `yes` with those of the caveats. */
export function verdict(a: ComparableFigure, b: ComparableFigure): string[] {
  const answer = comparable(a, b);
  const told = answer.ok ? answer.caveats : answer.reasons;
  return [...(answer.ok ? ['yes'] : []), ...told.map(({ reason }) => reason)];
}
