import type { Context } from '#context';
import type { Key } from '#kernel/ids';

/** A unit that takes part, with the version of its participation. */
export interface Taker extends Key {
  unitId: string;
  name: string;
  weight: number | null;
  version: number;
}

const TAKERS = `
  select p.district_id as "districtId", p.id, p.participant_id as "unitId", p.weight, p.version, v.name
    from participation p
    left join unit_version v on v.district_id = p.district_id and v.unit_id = p.participant_id
      and v.valid @> local_today()
   where p.district_id = $1 and p.program_id = $2 and p.state = 'ACCEPTED'
   order by v.code nulls last, v.name, p.id`;

/** The units that take part in a program, in their order. */
export const takersOf = async (ctx: Context, { districtId, id }: Key): Promise<Taker[]> =>
  (await ctx.run(TAKERS, [districtId, id])) as unknown as Taker[];
