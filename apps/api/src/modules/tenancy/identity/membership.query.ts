import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import type { Role } from './membership.entity.ts';

/** A live membership of the actor that lies above a unit, `depth` levels up (0: the unit itself). */
export interface Covering {
  id: string;
  role: Role;
  depth: number;
}

const OVER = `
  select (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'depth', p.depth)
            order by p.depth, m.id), '[]'::json)
            from actor_memberships() m
            join unit_path p on p.district_id = m.district_id and p.ancestor_id = m.unit_id
           where p.district_id = k.district_id and p.descendant_id = k.id) as covering
    from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n) order by k.n`;

/** The actor's memberships that cover a unit, nearest first. */
export function membershipsOver(ctx: Context, unit: Key): Promise<Covering[]> {
  return ctx.read.batch('memberships.over', unit, async (keys) => {
    const districts = keys.map(({ districtId }) => districtId);
    const rows = await ctx.run(OVER, [districts, keys.map(({ id }) => id)]);
    return rows.map(({ covering }) => covering as Covering[]);
  });
}

export interface MembershipRow {
  id: string;
  role: Role;
  districtId: number | null;
  unitId: string | null;
  partnerId: string | null;
  startsOn: string;
}

/** All live memberships of the actor. */
export function myMemberships(ctx: Context): Promise<MembershipRow[]> {
  return ctx.read.batch('memberships.mine', self(ctx), async (keys) => {
    const rows = await ctx.run(
      `select id, role, district_id as "districtId", unit_id as "unitId", partner_id as "partnerId",
         starts_on::text as "startsOn" from actor_memberships() order by role, starts_on, id`,
      [],
    );
    return keys.map(() => rows as unknown as MembershipRow[]);
  });
}

/** The actor's memberships that cover what is the platform's own: its operator's. */
export async function membershipsOfPlatform(ctx: Context): Promise<Covering[]> {
  const mine = await myMemberships(ctx);
  return mine
    .filter(({ role }) => role === 'PLATFORM_OPERATOR')
    .map(({ id, role }) => ({ id, role, depth: 0 }));
}

/** The actor's memberships of a partner: those who answer for it. */
export async function membershipsOfPartner(ctx: Context, id: string | null): Promise<Covering[]> {
  const mine = await myMemberships(ctx);
  return mine
    .filter(({ partnerId }) => id !== null && partnerId === id)
    .map((own) => ({ id: own.id, role: own.role, depth: 0 }));
}

export interface AccountRow {
  districtId: number;
  id: string;
  login: string;
  displayName: string;
  displayNameEn: string | null;
  language: 'ZH' | 'EN';
}

/** The actor's account; null when its session ended meanwhile. */
export function myAccount(ctx: Context): Promise<AccountRow | null> {
  return ctx.read.batch('account.mine', self(ctx), async (keys) => {
    const [row] = await ctx.run(
      `select 0 as "districtId", id, login, display_name as "displayName",
         display_name_en as "displayNameEn",
         case locale when 'en' then 'EN' else 'ZH' end as language from account where id = actor_account()`,
      [],
    );
    return keys.map(() => (row as unknown as AccountRow | undefined) ?? null);
  });
}

const self = (ctx: Context): Key => ({ districtId: 0, id: ctx.actor.accountId });

/** One's own account by its id; null for any other. */
export const ownAccount = async (ctx: Context, _: string, { id }: Key) =>
  id === ctx.actor.accountId ? myAccount(ctx) : null;
