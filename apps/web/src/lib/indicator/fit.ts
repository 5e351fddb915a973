import type { IndicatorRowFragment } from '#lib/gql/graphql.ts';
import { RULES } from './match.ts';

type Basis = IndicatorRowFragment['basis'];
type Rule = IndicatorRowFragment['rule'];
type Kind = IndicatorRowFragment['measure']['kind'];

export const BASES: readonly Basis[] = [
  'FLOW',
  'STOCK',
  'CUMULATIVE',
  'DELTA',
  'RATIO',
  'AVERAGE',
  'CAPACITY',
];

const RECOMPUTED: readonly string[] = ['RATIO', 'AVERAGE'];
const COUNTED_ONCE: readonly string[] = ['PERSON', 'HOUSEHOLD', 'ORGANISATION', 'UNIT'];

/** Rules that fit a basis and what the measure word counts; empty means not chosen yet. */
export function rulesFor(basis: Basis | '', kind: Kind | ''): Rule[] {
  return RULES.filter((rule) => {
    if (basis && (rule === 'RECOMPUTE') !== RECOMPUTED.includes(basis)) return false;
    if (kind && rule === 'REACH') return kind === 'PERSON';
    if (kind && rule === 'DISTINCT') return COUNTED_ONCE.includes(kind);
    return true;
  });
}
