import type { MeasureKind } from '#lib/gql/graphql.ts';

/** Kinds that also take values between whole numbers; a test holds them to the library's. */
const MEASURED: ReadonlySet<string> = new Set<MeasureKind>([
  ...(['CNY', 'CURRENCY', 'PERCENT', 'PERCENTAGE_POINT', 'SCORE', 'YEAR_OF_AGE'] as const),
  ...(['YEAR', 'HOUR', 'DURATION', 'KILOMETRE', 'AREA', 'VOLUME', 'MASS', 'RATE'] as const),
]);

/** Whether only whole numbers are meant. */
export const isCounted = (kind: MeasureKind): boolean => !MEASURED.has(kind);
