import { type DemoRows, emptyRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import type { UnitKind, UnitPathRow, UnitSubtype } from './organisation-rows.ts';

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
export function unitTree(entries: readonly UnitEntry[]): DemoRows {
  const rows = emptyRows();
  const seen = new Map<string, UnitEntry>();
  for (const entry of entries) {
    if (entry.parentKey !== null && !seen.has(entry.parentKey)) {
      throw new Error(`unit ${entry.key} stands before its parent ${entry.parentKey}`);
    }
    seen.set(entry.key, entry);
    rows.unit.push({
      district_id: entry.districtId,
      id: unitId(entry.key),
      kind: entry.kind,
      opened_on: entry.openedOn ?? null,
      closed_on: null,
      synthetic: entry.synthetic,
    });
    rows.unit_version.push({
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
    rows.unit_path.push(...pathsOf(entry, seen));
  }
  return rows;
}
