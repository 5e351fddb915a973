import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import type { AttachmentRow } from './attachment.query.ts';
import { COUNT_MAX, QUOTA_BYTES } from './attachment.rule.ts';

const MEGABYTE = 1_000_000;
const COUNT = `select count(*)::int as count from attachment
  where district_id = $1 and subject_id = $2 and kind = $3 and deleted_at is null`;

type Placed = Pick<AttachmentRow, 'kind' | 'bytes'>;
interface Subject extends Key {
  unitId: string;
}

/**
 * What keeps one more attachment from a subject: how many it has, and what its street has kept. The
 * caller holds the subject locked; the street is locked until the operation ends.
 */
export async function roomFaults(
  ctx: Context,
  { districtId, id, unitId }: Subject,
  { kind, bytes }: Placed,
  field: string[],
): Promise<Fault[]> {
  const [counted] = await ctx.run(COUNT, [districtId, id, kind]);
  const limit = COUNT_MAX[kind];
  if ((counted!.count as number) >= limit) return [{ code: 'TOO_MANY', field, params: { limit } }];
  if (bytes === 0) return [];
  const [kept] = await ctx.run('select attachment_bytes_of($1, $2)::text as used', [
    districtId,
    unitId,
  ]);
  const used = Number(kept!.used);
  if (used + bytes <= QUOTA_BYTES) return [];
  const params = { used: Math.round(used / MEGABYTE), limit: QUOTA_BYTES / MEGABYTE };
  return [{ code: 'QUOTA_FULL', field, params }];
}
