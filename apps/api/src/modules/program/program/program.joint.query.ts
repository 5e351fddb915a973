import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import type { Held } from './program.participation.verbs.ts';

export interface ProgramPartnerRow extends Key {
  partnerId: string;
  note: string | null;
}

/** The tie between a program and a partner; null when there is none. */
export async function linkOf(ctx: Context, { districtId, id }: Key, partnerId: string) {
  const [row] = await ctx.run(
    `select district_id as "districtId", id, partner_id as "partnerId", note
       from program_partner where district_id = $1 and program_id = $2 and partner_id = $3`,
    [districtId, id, partnerId],
  );
  return (row as unknown as ProgramPartnerRow | undefined) ?? null;
}

/** The part that a unit takes in a program; null when it takes none. */
export async function participationOf(ctx: Context, { districtId, id }: Key, participant: string) {
  const [row] = await ctx.run(
    `select district_id as "districtId", id, role, state, version
       from participation where district_id = $1 and program_id = $2 and participant_id = $3`,
    [districtId, id, participant],
  );
  return (row as unknown as Held | undefined) ?? null;
}
