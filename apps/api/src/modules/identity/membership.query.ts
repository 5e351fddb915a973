import type { Context } from '../../context.ts';
import type { Key } from '../../kernel/ids.ts';
import type { Role } from './membership.entity.ts';

/** A live membership of the actor that lies above a unit, `depth` levels up (0: the unit itself). */
export interface Covering {
  id: string;
  role: Role;
  depth: number;
}

/** The actor's memberships that cover a unit, nearest first. */
export async function membershipsOver(ctx: Context, unit: Key): Promise<Covering[]> {
  const rows = await ctx.run(
    `select m.id, m.role, p.depth from actor_memberships() m
       join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
      where p.district_id = $1 and p.descendant_id = $2 order by p.depth`,
    [unit.districtId, unit.id],
  );
  return rows as unknown as Covering[];
}

export interface MembershipRow {
  role: Role;
  districtId: number | null;
  unitId: string | null;
  partnerId: string | null;
  startsOn: string;
}

/** All live memberships of the actor. */
export async function myMemberships(ctx: Context): Promise<MembershipRow[]> {
  const rows = await ctx.run(
    `select role, district_id as "districtId", unit_id as "unitId", partner_id as "partnerId",
       starts_on::text as "startsOn" from actor_memberships() order by role, starts_on, id`,
    [],
  );
  return rows as unknown as MembershipRow[];
}
