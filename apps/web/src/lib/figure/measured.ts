import type { MeasureKind } from '#lib/gql/graphql.ts';
import { MEASURED } from './total-words.ts';

/** Whether only whole numbers are meant. */
export const isCounted = (kind: MeasureKind): boolean => !MEASURED.has(kind);
