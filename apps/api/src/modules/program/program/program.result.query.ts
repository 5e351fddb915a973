import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type { ProgramRow } from './program.query.ts';
import type { ResultState } from './program.result.sql.ts';

/** Where the result of a program stands now; null where there is none. */
export async function resultStateNow(
  ctx: Context,
  { districtId, id }: Key,
): Promise<ResultState | null> {
  const [row] = await ctx.run('select result_state($1, $2) as state', [districtId, id]);
  return row!.state as ResultState | null;
}

const WAITING = `
  select p.state, p.participant_id = p.unit_id as own, v.name from participation p
    left join unit_version v on v.district_id = p.district_id and v.unit_id = p.participant_id
      and v.valid @> local_today()
   where p.district_id = $1 and p.program_id = $2 and p.state in ('INVITED', 'ACCEPTED')
   order by v.code nulls last, v.name, p.id`;

/** What keeps one result of several units from being worked for: nobody but its owner takes part yet. */
export async function nobodyYetFaults(ctx: Context, row: ProgramRow): Promise<Fault[]> {
  if (row.sharing !== 'SHARED') return [];
  const asked = await ctx.run(WAITING, [row.districtId, row.id]);
  const others = asked.filter(({ own }) => !own);
  if (others.some(({ state }) => state === 'ACCEPTED')) return [];
  const units = others.map(({ name }) => name ?? '—').join(' · ') || '—';
  return [{ code: 'NO_UNIT_YET', field: ['input', 'id'], params: { units } }];
}

/** A program with one result is closed without an agreed one only for a reason. */
export async function unagreedFaults(
  ctx: Context,
  row: ProgramRow,
  reason: string | null | undefined,
): Promise<Fault[]> {
  if (row.sharing !== 'SHARED' || storedText(reason)) return [];
  if ((await resultStateNow(ctx, row)) === 'AGREED') return [];
  return [{ code: 'REQUIRED', field: ['input', 'reason'] }];
}
