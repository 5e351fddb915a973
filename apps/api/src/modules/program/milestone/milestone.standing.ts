import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import { type Key, parseGlobalId } from '#kernel/ids';
import type { Standing } from './milestone.tree.ts';

const OF_PROGRAM = `
  select id, parent_id as "parentId", position, state, title, due_on as "dueOn" from milestone
  where district_id = $1 and program_id = $2 order by position`;

/** The milestones of a program in their order. */
export const standingIn = async (ctx: Context, { districtId, id }: Key) =>
  (await ctx.run(OF_PROGRAM, [districtId, id])) as unknown as Standing[];

export const fault = (code: Fault['code'], name: string, limit?: number): Fault => ({
  ...{ code, field: ['input', name] },
  ...(limit !== undefined && { params: { limit } }),
});

/** The milestone of a program that a field names. */
export function namedIn(
  standing: readonly Standing[],
  field: string,
  given: string,
): Standing | Fault {
  const key = parseGlobalId(given);
  const found = key?.type === 'Milestone' && standing.find(({ id }) => id === key.id);
  return found || fault('UNKNOWN', field);
}

/** The same, one that is neither reached nor given up. */
export function openIn(
  standing: readonly Standing[],
  field: string,
  given: string,
): Standing | Fault {
  const found = namedIn(standing, field, given);
  if ('code' in found || found.state === 'PLANNED' || found.state === 'STARTED') return found;
  return fault('CLOSED', field);
}
