import type { Context } from '#context';
import { insertRows } from '#database/write';
import { conflict, forbidden, InputFault, notFound } from '#kernel/errors';
import { globalId, newId, type NodeType } from '#kernel/ids';
import type { Owned } from './noun.ts';

interface Stepping {
  /** Published name of the subject's type. */
  subject: NodeType;
  row: Owned;
  verb: string;
  reason?: string | null;
}

interface Raised {
  code?: string;
  detail?: string;
}

/**
 * Moves a row by adding a step to its log; the database decides whether it may be.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT as every verb does
 * @throws InputFault WRONG_STATE, REQUIRED
 */
export async function takeStep(ctx: Context, { subject, row, verb, reason }: Stepping) {
  const { districtId, id: subjectId, version: rowVersion } = row;
  const step = { districtId, id: newId(), subjectKind: subject, subjectId, verb, rowVersion };
  await insertRows(ctx.run, 'step', [{ ...step, ...(reason && { reason }) }]).catch(
    (error: Raised) => {
      throw refusalOf(error, globalId(subject, row)) ?? error;
    },
  );
}

/** What the step's trigger raised, as a verb says it; the codes stand in the migration. */
function refusalOf({ code, detail }: Raised, id: string): Error | null {
  if (code === 'LN404') return notFound();
  if (code === 'LN403') return forbidden();
  if (code === 'LN409') return conflict({ id, version: Number(detail) });
  if (code === 'LN422') return new InputFault([{ code: 'WRONG_STATE', field: ['input', 'id'] }]);
  if (code === 'LN400') return new InputFault([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
  return null;
}
