import type { Context } from '#context';
import { forbidden, InputFault, notFound } from '#kernel/errors';
import { type Key, parseGlobalId } from '#kernel/ids';
import { audit } from '#modules/kit/audit/audit.service';
import { streetStaff } from '#modules/kit/verb/rules';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import { Participation } from './program.entity.ts';
import type { AnswerParticipationInput } from './program.input.ts';

/**
 * Answers an invitation for a unit, or leaves. The row is the owner's, so that the database gives the
 * answer, with a new version of the program.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when it is not their unit's
 * @throws InputFault SAME_DECISION when there is nothing to answer
 */
export async function answerParticipation(
  ctx: Context,
  { id, accepts }: AnswerParticipationInput,
): Promise<Key> {
  const key = parseGlobalId(id);
  const where = { districtId: key?.districtId, id: key?.id };
  const held = key?.type === 'Participation' && (await ctx.em.findOne(Participation, where));
  if (!held) throw notFound();
  const { districtId, participantId } = held;
  const unit = { districtId, id: participantId };
  const verdict = streetStaff(await membershipsOver(ctx, unit));
  if (!verdict.allowed) throw forbidden(verdict.says);
  const [row] = await ctx.run('select answer_participation($1, $2, $3) as state', [
    districtId,
    held.id,
    accepts,
  ]);
  const state = row!.state as string | null;
  if (!state) throw new InputFault([{ code: 'SAME_DECISION', field: ['input', 'accepts'] }]);
  audit(ctx, {
    ...{ verb: 'answerParticipation', entity: 'Participation', entityId: held.id },
    ...{ districtId, unitId: participantId, membershipId: verdict.membership.id },
    before: { state: held.state },
    after: { state },
  });
  await ctx.em.flush();
  return { districtId, id: held.id };
}
