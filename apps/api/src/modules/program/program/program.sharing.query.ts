import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import type { ProgramRow } from './program.query.ts';

/** A program, or the place of one that is not there yet. */
type Held = Partial<Pick<ProgramRow, 'districtId' | 'id' | 'sharing'>>;

const JOINED = `select count(*)::int as units from participation
  where district_id = $1 and program_id = $2 and state in ('INVITED', 'ACCEPTED')`;

const FIXED = `select g.result_edition > 0 or (g.shares_version > 0 and coalesce(
    (select bool_and(p.weight is not null and p.agreed_version is not distinct from g.shares_version)
       from participation p where p.district_id = g.district_id and p.program_id = g.id
        and p.state = 'ACCEPTED'), false)) as fixed
  from program g where g.district_id = $1 and g.id = $2`;

/** What keeps a program from being shared in another way: units that take part in its result. */
export async function sharingFaults(
  ctx: Context,
  { districtId, id, sharing: before }: Held,
  sharing: ProgramRow['sharing'] | null | undefined,
): Promise<Fault[]> {
  if (id === undefined || sharing == null || sharing === before) return [];
  const [held] = await ctx.run(FIXED, [districtId, id]);
  if (held?.fixed) return [{ code: 'SHARING_AGREED', field: ['input', 'sharing'] }];
  if (sharing !== 'NONE') return [];
  const [row] = await ctx.run(JOINED, [districtId, id]);
  const units = row!.units as number;
  if (units === 0) return [];
  return [{ code: 'STILL_JOINT', field: ['input', 'sharing'], params: { units } }];
}
