import type { Context } from '#context';
import { insertRows } from '#database/write';
import { newId } from '#kernel/ids';

interface Change {
  verb: string;
  entity: string;
  districtId: number;
  /** Null: a change of the platform's own rows, under district 0. */
  unitId: string | null;
  entityId: string;
  membershipId: string;
  /** Version of the row with what was written; left out where nothing of it was. */
  rowVersion?: number | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** Adds an audit entry, in the transaction of the change. */
export function journal(ctx: Context, change: Change): Promise<void> {
  const { requestId, actor } = ctx;
  const entry = { ...change, id: newId(), accountId: actor.accountId, requestId };
  return insertRows(ctx.run, 'audit_entry', [entry]);
}
