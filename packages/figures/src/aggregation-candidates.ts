import type { Span, TotalPart, TotalRequest } from './aggregation-types.ts';
import { type Bounds, equals } from './bounds.ts';
import { intersection, scale } from './interval.ts';
import { conversionFactor } from './measure-conversion.ts';
import { type Reason, type Refusal, refuse } from './reasons.ts';

/** One amount that may count, with the figures that say so: several for a joint program's result. */
export interface Candidate {
  ids: string[];
  unitIds: string[];
  part: TotalPart;
  /** In the request's measure word. */
  bounds: Bounds;
}

/** The candidates of a request, what was left out, and the units that therefore lack something. */
export interface Candidates {
  ok: true;
  candidates: Candidate[];
  leftOut: Map<string, Reason>;
  incomplete: Set<string>;
  expected: ReadonlySet<string>;
}

/** Sorts the parts of a request into candidates and what is left out; joint results become one. */
export function candidatesOf(request: TotalRequest): Candidates | Refusal {
  const parts = [...new Map(request.parts.map((part) => [part.id, part])).values()];
  const bad = [request.period, ...parts.map((part) => part.period)].find(isInvalid);
  if (bad) return refuse('PERIOD_INVALID', { start: bad.start ?? '?', end: bad.end ?? '?' });
  const leftOut = new Map<string, Reason>();
  const incomplete = new Set(request.incompleteUnitIds);
  const single: Candidate[] = [];
  for (const part of parts.sort((a, b) => compareText(a.id, b.id))) {
    const taken = take(part, request);
    if ('bounds' in taken) {
      single.push({ ids: [part.id], unitIds: [part.unitId], part, bounds: taken.bounds });
    } else {
      leftOut.set(part.id, taken);
      if (taken.reason !== 'OUTSIDE_PERIOD') incomplete.add(part.unitId);
    }
  }
  const merged = mergeJoint(single);
  const expected = new Set([...(request.expectedUnitIds ?? []), ...parts.map((p) => p.unitId)]);
  return merged.ok
    ? { ok: true, candidates: merged.candidates, leftOut, incomplete, expected }
    : merged;
}

/** Orders texts by their code units, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function isInvalid(span: Span | null | undefined): span is Span {
  if (!span) return false;
  const { start, end } = span;
  const malformed = [start, end].some((day) => day !== null && !DAY.test(day));
  return malformed || (start !== null && end !== null && start >= end);
}

const UNKNOWN: Bounds = { lower: null, upper: null };

function take(part: TotalPart, request: TotalRequest): { bounds: Bounds } | Reason {
  const outside = whyOutside(part, request);
  if (outside) return outside;
  if (part.basis !== request.basis) {
    return { reason: 'BASES_DIFFER', params: { a: part.basis, b: request.basis } };
  }
  const conversion = conversionFactor(part.measureWord, request.measureWord, request.measures);
  if (!conversion.ok) return { reason: conversion.reason, params: conversion.params };
  if (part.bounds) return { bounds: scale(part.bounds, conversion.factor) };
  return speaksOtherwise(part, request)
    ? { bounds: UNKNOWN }
    : { reason: 'VALUE_UNKNOWN', params: {} };
}

/** Whether a part without bounds still counts: by its members, or by its numerator and denominator. */
function speaksOtherwise({ rate, members }: TotalPart, request: TotalRequest): boolean {
  if (request.rule === 'DISTINCT') return members != null;
  return rate != null && recomputes(request);
}

/** Whether a total is recomputed from numerators and denominators. */
export function recomputes({ rule, basis }: TotalRequest): boolean {
  return rule === 'RECOMPUTE' || basis === 'RATIO' || basis === 'AVERAGE';
}

/** A flow must lie within the period; all else must end within it. */
function whyOutside({ period: span }: TotalPart, request: TotalRequest): Reason | null {
  const { period } = request;
  if (!period?.start || !period.end) return null;
  const { start, end } = span;
  if (end === null || (start === null && request.basis === 'FLOW')) {
    return { reason: 'SPAN_UNKNOWN', params: {} };
  }
  const early = request.basis === 'FLOW' ? (start ?? '') < period.start : end <= period.start;
  return early || end > period.end ? { reason: 'OUTSIDE_PERIOD', params: {} } : null;
}

type Merged = { ok: true; candidates: Candidate[] } | Refusal;

function mergeJoint(single: readonly Candidate[]): Merged {
  const results = new Map<string, Candidate>();
  for (const candidate of single) {
    const { part } = candidate;
    const { start, end } = part.period;
    const joint = part.joint && part.programId != null;
    const key = joint ? [part.programId, part.dimension ?? null, start, end] : [part.id];
    const known = results.get(JSON.stringify(key));
    const both = known ? mergeClaims(known, candidate) : candidate;
    if (!both) {
      return refuse('JOINT_RESULTS_DIFFER', { a: known?.ids[0] ?? '', b: part.id });
    }
    results.set(JSON.stringify(key), both);
  }
  return { ok: true, candidates: [...results.values()] };
}

/** Two reports of one result: what both allow, or null when they contradict each other. */
function mergeClaims(a: Candidate, b: Candidate): Candidate | null {
  const bounds = intersection(a.bounds, b.bounds);
  if (!bounds || !sameRate(a.part, b.part)) return null;
  const members = [...new Set([...(a.part.members ?? []), ...(b.part.members ?? [])])];
  const identified = a.part.members && b.part.members;
  const part = {
    ...a.part,
    rate: a.part.rate ?? b.part.rate,
    members: identified ? members : null,
    withinUnitIds: [...(a.part.withinUnitIds ?? []), ...(b.part.withinUnitIds ?? [])],
  };
  const unitIds = [...new Set([...a.unitIds, ...b.unitIds])];
  return { ids: [...a.ids, ...b.ids], unitIds, part, bounds };
}

function sameRate({ rate: a }: TotalPart, { rate: b }: TotalPart): boolean {
  if (!a || !b) return true;
  return (['numerator', 'denominator'] as const).every(
    (side) => a[side].measureWord === b[side].measureWord && equals(a[side].bounds, b[side].bounds),
  );
}
