import type { TotalPart, TotalRequest } from './aggregation-types.ts';
import { totalOf } from './aggregation.ts';
import { formatNumrange, parseNumrange } from './bounds.ts';

/** The year of most parts. */
export const YEAR = { start: '2021-01-01', end: '2022-01-01' };

/** A flow of sessions of the unit that its id begins with, unless said otherwise. */
export function part(id: string, range: string | null, more: Partial<TotalPart> = {}): TotalPart {
  const bounds = range === null ? null : parseNumrange(range);
  const unitId = id[0] ?? '';
  return { id, unitId, basis: 'FLOW', measureWord: '场', bounds, period: YEAR, ...more };
}

/** A request for the sum of flows of sessions, unless said otherwise. */
export function request(parts: TotalPart[], more: Partial<TotalRequest> = {}): TotalRequest {
  return { rule: 'SUM', basis: 'FLOW', measureWord: '场', parts, ...more };
}

/** Bounds, qualifier, what was left out (-) and what is missing (?), or why there is no total. */
export function summary(asked: TotalRequest): string {
  const total = totalOf(asked);
  if (!total.ok) return total.reason;
  const left = total.leftOut.map(({ id, reason }) => ` -${id}:${reason}`).join('');
  const missing = total.missingUnitIds.map((id) => ` ?${id}`).join('');
  return `${formatNumrange(total.bounds)} ${total.qualifier}${left}${missing}`;
}
