import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import { bins } from '#modules/kit/bin/bin';
import { byPlanner, program } from './program.verbs.ts';

const RECORDED = `select
  (select count(*)::int from activity a
    where a.district_id = $1 and a.program_id = $2 and a.deleted_at is null) as activities,
  (select count(*)::int from figure f where f.district_id = $1 and f.program_id = $2) as figures`;

/** What happened is not deleted with the program that it was recorded of. */
async function recordedFaults(ctx: Context, { districtId, id }: Key): Promise<Fault[]> {
  const [row] = await ctx.run(RECORDED, [districtId, id]);
  const { activities, figures } = row as { activities: number; figures: number };
  if (activities + figures === 0) return [];
  return [{ code: 'RECORDED', field: ['input', 'id'], params: { activities, figures } }];
}

export const binVerbs = bins(program, {
  asks: byPlanner,
  async find(ctx, row, _, faults): Promise<true> {
    faults.push(...(await recordedFaults(ctx, row)));
    return true;
  },
});
