import type { Context } from '#context';
import { unitRows, type UnitRow } from '#modules/tenancy/unit/unit.query';

/** Most districts that are told. */
export const DISTRICTS_MAX = 500;

/** What the database says of itself and of what no district keeps. */
export interface PlatformRow {
  server: string;
  bytes: string;
  migration: string;
  accounts: number;
  sessions: number;
  partners: number;
  wrongPasswords: number;
  archivedAt: Date | null;
}

/** A district in numbers, without one of its rows. */
export interface PlatformDistrictRow {
  districtId: number;
  id: string;
  units: number;
  administrators: number;
  people: number;
}

/** Null for everybody but the operator. */
export async function platformOf(ctx: Context): Promise<PlatformRow | null> {
  const rows = await ctx.run('select * from platform_state()', []);
  return (rows[0] as PlatformRow | undefined) ?? null;
}

/** By code; none for everybody but the operator. */
export async function platformDistricts(
  ctx: Context,
): Promise<(PlatformDistrictRow & { unit: UnitRow })[]> {
  const rows = (await ctx.run(
    `select d.district_id as "districtId", d.unit_id as id, d.units, d.administrators, d.people
       from platform_districts() d limit ${DISTRICTS_MAX}`,
    [],
  )) as unknown as PlatformDistrictRow[];
  ctx.read.spend(rows.length);
  const units = await Promise.all(rows.map((row) => ctx.read.byKey(unitRows, row)));
  return rows.flatMap((row, at) => (units[at] ? { ...row, unit: units[at] } : []));
}
