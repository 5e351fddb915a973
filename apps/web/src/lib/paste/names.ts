import type { MeasureKind } from '@linli/figures';
import type { Row } from '#lib/entry/rows.ts';
import { keyOf, type Label } from './label.ts';

/** Which lines a name can stand for. */
export interface Match {
  /** The one that it names beyond doubt. */
  choice: Row | null;
  /** What else it could be, the likeliest first; never filled in by itself. */
  options: Row[];
  /** Why there is no choice. */
  why: 'NONE' | 'SEVERAL' | 'MEASURE' | null;
}

/** More than this nobody chooses from. */
const MOST_OPTIONS = 8;

const COUNTS: readonly (readonly [ending: RegExp, kind: MeasureKind | null])[] = [
  [/人次数?$/, 'VISIT'],
  [/人数$/, 'PERSON'],
  [/户数$/, 'HOUSEHOLD'],
  [/(?:场次|场数|次数)$/, 'SESSION'],
  [/(?:总数量?|数量|个数|情况|数)$/, null],
];

/**
 * Finds the line of a name, whichever way it is written. Lines of the sheet come before those that
 * the catalogue could add. A name that fits several lines has no choice.
 * @param above the line of the row above, for names that say only a part of it: 其中：研学
 */
export function matchName(
  label: Label,
  known: readonly Row[],
  others: readonly Row[],
  above: Row | null = null,
): Match {
  const all = [...known, ...others];
  const parts = above ? all.filter(({ indicator }) => indicator.id === above.indicator.id) : [];
  const attempts = label.part
    ? [() => parts.filter((row) => isPart(row, label.key))]
    : [
        () =>
          withSisters(
            all.filter((row) => wholeKeys(row).includes(label.key)),
            known,
          ),
        () => parts.filter((row) => isPart(row, label.key)),
        () => all.filter((row) => isPart(row, label.key)),
        () => all.filter((row) => sharesStem(row, label.key)),
      ];
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return settle(found, label);
  }
  const near = label.part ? parts.filter(({ dimension }) => dimension) : all.filter(isNear(label));
  return { choice: null, options: near.slice(0, MOST_OPTIONS), why: 'NONE' };
}

function settle(found: readonly Row[], { measure }: Label): Match {
  const fitting = measure ? found.filter(({ measure: own }) => own.kind === measure.kind) : found;
  const [first] = fitting;
  const options = found.slice(0, MOST_OPTIONS);
  if (!first) return { choice: null, options, why: 'MEASURE' };
  return fitting.length === 1
    ? { choice: first, options, why: null }
    : { choice: null, options, why: 'SEVERAL' };
}

/**
 * The line in sight comes first. A bare name of which the sheet has only finer lines may mean one of
 * them.
 */
function withSisters(found: readonly Row[], known: readonly Row[]): Row[] {
  const own = found.filter((row) => known.includes(row));
  if (own.length === 1) return own;
  const [only] = found;
  if (!only || found.length > 1) return [...found];
  const sisters = known.filter(
    ({ indicator, dimension }) =>
      indicator.id === only.indicator.id && (!only.dimension || dimension === only.dimension),
  );
  return [only, ...sisters];
}

function names({ indicator: { name, nameEn, code } }: Row): string[] {
  return [name, nameEn ?? '', code].map(keyOf).filter(Boolean);
}

/** Every way to write all that a line says. */
function wholeKeys(row: Row): string[] {
  const finer = distinct([row.dimension, row.program?.title]);
  const english = distinct([row.dimensionEn, row.program?.titleEn]).join('');
  const translated = (name: string) => (english ? [name + english] : []);
  return names(row).flatMap((name) => {
    if (finer.length === 0) return [name];
    const [rest, turned] = [finer.join(''), [...finer].reverse().join('')];
    return [name + rest, rest + name, name + turned, turned + name, ...translated(name)];
  });
}

function distinct(parts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(parts.map((part) => keyOf(part ?? '')).filter(Boolean))];
}

/** Whether a name is only what makes a line finer than its indicator. */
function isPart({ dimension, dimensionEn, program }: Row, key: string): boolean {
  const own = dimension ? [dimension, dimensionEn] : [program?.title, program?.titleEn];
  return own.some((part) => part && keyOf(part) === key);
}

/** 企业, 企业数量 and 企业数 are the same; 服务人次 and 服务人数 are not. */
function sharesStem(row: Row, key: string): boolean {
  if (row.dimension || row.program) return false;
  const [stem, kind] = stemOf(key);
  if (stem.length < 2 || (kind && kind !== row.measure.kind)) return false;
  return stemOf(keyOf(row.indicator.name))[0] === stem;
}

function stemOf(key: string): [stem: string, kind: MeasureKind | null] {
  const [ending, kind = null] = COUNTS.find(([pattern]) => pattern.test(key)) ?? [];
  return [ending ? key.replace(ending, '') : key, kind];
}

function isNear({ key }: Label) {
  const [stem] = stemOf(key);
  return (row: Row) =>
    stem.length >= 2 &&
    names(row).some((name) => name.includes(stem) || (name.length > 2 && key.includes(name)));
}
