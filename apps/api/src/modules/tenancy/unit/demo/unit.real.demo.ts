import type { SomeRows } from '#database/demo/demo-rows';
import {
  type UnitEntry,
  unitId,
  type UnitKind,
  type UnitSubtype,
  unitTree,
} from './unit.tree.demo.ts';
import unitData from './units.json' with { type: 'json' };

interface UnitData {
  key: string;
  parent?: string;
  kind: string;
  subtype: string;
  name: string;
  nameEn: string;
  districtId?: number;
  code?: string;
  aliases?: readonly string[];
  province?: string;
  city?: string;
}

const units: readonly UnitData[] = unitData;
const byKey = new Map(units.map((unit) => [unit.key, unit]));

function found(key: string): UnitData {
  const unit = byKey.get(key);
  if (!unit) throw new Error(`no unit ${key} in the demo data`);
  return unit;
}

/** Gives the district's integer for a unit. Throws on a key that the data does not have. */
export function districtOf(key: string): number {
  const unit = found(key);
  if (unit.parent !== undefined) return districtOf(unit.parent);
  if (unit.districtId === undefined) throw new Error(`unit ${key} is in no district`);
  return unit.districtId;
}

/** Gives the columns that place a row in a unit. Throws on an unknown key. */
export function placedIn(key: string): { district_id: number; unit_id: string } {
  return { district_id: districtOf(key), unit_id: unitId(key) };
}

function entryOf(unit: UnitData): UnitEntry {
  return {
    ...unit,
    districtId: districtOf(unit.key),
    parentKey: unit.parent ?? null,
    kind: unit.kind as UnitKind,
    subtype: unit.subtype as UnitSubtype,
    // The sources tell of no earlier or later name, so each version holds for all time.
    valid: '(,)',
    synthetic: false,
  };
}

/** Gives the units that the sources name. */
export function realUnits(): SomeRows {
  return unitTree(units.map(entryOf));
}
