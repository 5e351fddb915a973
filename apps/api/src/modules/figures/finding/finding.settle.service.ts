import { LockMode } from '@mikro-orm/core';
import type { Context } from '#context';
import {
  conflict,
  type Fault,
  forbidden,
  InputFault,
  notFound,
  unauthenticated,
} from '#kernel/errors';
import { type Key, newId, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { audit } from '#modules/kit/audit/audit.service';
import {
  type Covering,
  membershipsOver,
  myAccount,
} from '#modules/tenancy/identity/membership.query';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { unitById } from '#modules/tenancy/unit/unit.query';
import { type Checked, recheckUnits } from './finding.service.ts';
import { Finding, FindingSettlement } from './finding.entity.ts';
import { reasonFaults, type RunChecksInput, type SettleFindingInput } from './finding.input.ts';
import { maySettle } from './finding.policy.ts';
import { ALONE } from './finding.sql.ts';
import { findingBefore } from './finding.query.ts';

/** Decides on a finding: explains it, says that it cannot be verified, or opens it again. */
export async function settleFinding(ctx: Context, input: SettleFindingInput): Promise<Key> {
  const { finding, membership } = await openFinding(ctx, input);
  const last = await ctx.em.findOne(FindingSettlement, { finding }, { orderBy: { id: 'desc' } });
  const faults = [...decisionFaults(finding, last, input), ...reasonFaults(input.reason)];
  if (faults.length > 0) throw new InputFault(faults);
  const before = { status: finding.status, decision: last?.decision ?? null };
  const status = input.decision === 'REOPENED' ? 'OPEN' : 'SETTLED';
  await addSettlement(ctx, finding, input);
  const { districtId, id, unitId } = finding;
  audit(ctx, {
    verb: 'settleFinding',
    entity: 'Finding',
    ...{ districtId, unitId, entityId: id, membershipId: membership.id, before },
    after: { status, decision: input.decision, reason: storedText(input.reason) },
  });
  await ctx.em.flush();
  // A second decision may change no column, and is still a conflict for whoever read the first.
  await ctx.run(
    'update finding set status = $3, version = version + 1 where district_id = $1 and id = $2',
    [districtId, id, status],
  );
  return { districtId, id };
}

/** Runs the checks of a unit and everything below it, for anybody of the staff who reads them. */
export async function runChecks(ctx: Context, { unitId }: RunChecksInput): Promise<Key & Checked> {
  const unit = await unitById(ctx, unitId);
  if (!unit) throw notFound();
  const [membership] = await membershipsOver(ctx, unit);
  if (!membership) throw forbidden();
  const { districtId, id } = unit;
  const [checking] = await ctx.run(ALONE, [districtId, id]);
  if (!checking!.alone) throw new InputFault([{ code: 'ALREADY_RUNNING', field: null }]);
  const below = await ctx.run(
    'select descendant_id as id from unit_path where district_id = $1 and ancestor_id = $2',
    [districtId, id],
  );
  const checked = await recheckUnits(
    ctx,
    districtId,
    below.map((row) => row.id as string),
  );
  audit(ctx, {
    verb: 'runChecks',
    entity: 'Unit',
    ...{ districtId, unitId: id, entityId: id, membershipId: membership.id },
    before: null,
    after: { ...checked },
  });
  await ctx.em.flush();
  return { districtId, id, ...checked };
}

/**
 * Locks a finding for a decision.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when it is not theirs to
 *   settle, CONFLICT when it changed since they read it
 */
async function openFinding(
  ctx: Context,
  input: SettleFindingInput,
): Promise<{ finding: Finding; membership: Covering }> {
  const key = parseGlobalId(input.id);
  const seen = key?.type === 'Finding' ? await ctx.read.byKey(findingBefore, key) : null;
  if (!seen) throw notFound();
  const { districtId, id, unitId } = seen;
  const verdict = maySettle(await membershipsOver(ctx, { districtId, id: unitId }));
  if (!verdict.allowed) throw forbidden(verdict.says);
  const finding = await ctx.em.findOneOrFail(
    Finding,
    { districtId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const { version } = finding;
  if (version !== input.expectedVersion) throw conflict({ id: input.id, version });
  return { finding, membership: verdict.membership };
}

function decisionFaults(
  { status, clearedAt }: Finding,
  last: FindingSettlement | null,
  { decision }: SettleFindingInput,
): Fault[] {
  if (clearedAt) return [{ code: 'CLOSED', field: ['input', 'id'] }];
  const stands = status === 'OPEN' ? 'REOPENED' : last?.decision;
  return decision === stands ? [{ code: 'SAME_DECISION', field: ['input', 'decision'] }] : [];
}

async function addSettlement(
  ctx: Context,
  finding: Finding,
  { decision, reason }: SettleFindingInput,
): Promise<void> {
  const account = await myAccount(ctx);
  if (!account) throw unauthenticated();
  const { districtId, unitId } = finding;
  const settlement = ctx.em.create(FindingSettlement, {
    districtId,
    id: newId(),
    unit: ctx.em.getReference(Unit, [districtId, unitId]),
    finding,
    decision,
    reason: storedText(reason)!,
    settledBy: account.id,
    settledByName: account.displayName,
    settledAt: new Date(),
  });
  ctx.em.persist(settlement);
}
