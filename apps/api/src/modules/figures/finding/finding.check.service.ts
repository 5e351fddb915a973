import type { Context } from '#context';
import { forbidden, InputFault, notFound } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import { journal } from '#modules/kit/audit/audit.service';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import { unitById } from '#modules/tenancy/unit/unit.query';
import type { RunChecksInput } from './finding.input.ts';
import { type Checked, recheckUnits } from './finding.service.ts';
import { ALONE } from './finding.sql.ts';

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
  await journal(ctx, {
    verb: 'runChecks',
    entity: 'Unit',
    ...{ districtId, unitId: id, entityId: id, membershipId: membership.id },
    before: null,
    after: { ...checked },
  });
  return { districtId, id, ...checked };
}
