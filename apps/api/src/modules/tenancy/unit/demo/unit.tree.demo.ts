import type { SomeRows, TenantRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    unit: UnitRow;
    unit_version: UnitVersionRow;
    unit_path: UnitPathRow;
  }
}

/** Kinds of unit, from the tenant down. A level may be skipped. */
export type UnitKind = 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'SITE';

/** What a unit of one kind is called by law or by its name board. */
export type UnitSubtype =
  | 'DISTRICT'
  | 'COUNTY_LEVEL_CITY'
  | 'COUNTY'
  | 'SUBDISTRICT'
  | 'TOWN'
  | 'TOWNSHIP'
  | 'COMMUNITY'
  | 'VILLAGE'
  | 'SERVICE_CENTRE'
  | 'STATION'
  | 'WORKSHOP'
  | 'BASE';

/** A unit; whatever may change about it is in its versions. */
export interface UnitRow extends TenantRow {
  id: string;
  kind: UnitKind;
  /** Dates are YYYY-MM-DD; null where no source gives the day. */
  opened_on: string | null;
  closed_on: string | null;
  synthetic: boolean;
}

/** Name, code and parent of a unit during a span of days. */
export interface UnitVersionRow extends TenantRow {
  id: string;
  unit_id: string;
  /** PostgreSQL daterange; '(,)' where no source knows of a change. */
  valid: string;
  parent_id: string | null;
  subtype: UnitSubtype;
  /** GB/T 2260 for districts; null below, where no source states one. */
  code: string | null;
  name: string;
  name_en: string | null;
  aliases: string[];
  /** Set on districts only. */
  province: string | null;
  /** Absent in a municipality. */
  city: string | null;
}

/** Closure of today's tree: one row per ancestor, and one of depth 0 per unit. */
export interface UnitPathRow extends TenantRow {
  ancestor_id: string;
  descendant_id: string;
  depth: number;
}

/** A unit and its one version; parents come before their children. */
export interface UnitEntry {
  /** Key of the unit's identifier. */
  key: string;
  districtId: number;
  parentKey: string | null;
  kind: UnitKind;
  subtype: UnitSubtype;
  name: string;
  nameEn: string;
  code?: string;
  aliases?: readonly string[];
  province?: string;
  city?: string;
  openedOn?: string;
  /** PostgreSQL daterange; '(,)' when no change is known. */
  valid: string;
  synthetic: boolean;
}

/** Gives the identifier of the unit with a key. */
export function unitId(key: string): string {
  return demoId(`unit/${key}`);
}

function pathsOf(entry: UnitEntry, parents: ReadonlyMap<string, UnitEntry>): UnitPathRow[] {
  const paths: UnitPathRow[] = [];
  let ancestor: UnitEntry | undefined = entry;
  while (ancestor) {
    paths.push({
      district_id: entry.districtId,
      ancestor_id: unitId(ancestor.key),
      descendant_id: unitId(entry.key),
      depth: paths.length,
    });
    ancestor = ancestor.parentKey === null ? undefined : parents.get(ancestor.parentKey);
  }
  return paths;
}

/** Gives units, their versions and the closure of their tree. Throws on an unknown parent. */
export function unitTree(entries: readonly UnitEntry[]): SomeRows {
  const unit: UnitRow[] = [];
  const unit_version: UnitVersionRow[] = [];
  const unit_path: UnitPathRow[] = [];
  const seen = new Map<string, UnitEntry>();
  for (const entry of entries) {
    if (entry.parentKey !== null && !seen.has(entry.parentKey)) {
      throw new Error(`unit ${entry.key} stands before its parent ${entry.parentKey}`);
    }
    seen.set(entry.key, entry);
    unit.push({
      district_id: entry.districtId,
      id: unitId(entry.key),
      kind: entry.kind,
      opened_on: entry.openedOn ?? null,
      closed_on: null,
      synthetic: entry.synthetic,
    });
    unit_version.push({
      district_id: entry.districtId,
      id: demoId(`unit-version/${entry.key}`),
      unit_id: unitId(entry.key),
      valid: entry.valid,
      parent_id: entry.parentKey === null ? null : unitId(entry.parentKey),
      subtype: entry.subtype,
      code: entry.code ?? null,
      name: entry.name,
      name_en: entry.nameEn,
      aliases: [...(entry.aliases ?? [])],
      province: entry.province ?? null,
      city: entry.city ?? null,
    });
    unit_path.push(...pathsOf(entry, seen));
  }
  return { unit, unit_version, unit_path };
}
