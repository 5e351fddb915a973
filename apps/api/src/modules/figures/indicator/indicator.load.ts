import { LockMode } from '@mikro-orm/core';
import type { Context } from '#context';
import { selectList } from '#database/rows';
import { conflict, forbidden, notFound } from '#kernel/errors';
import { type Key, NOWHERE, parseGlobalId } from '#kernel/ids';
import { audit } from '#modules/kit/audit/audit.service';
import { unitById, type UnitRow, unitRows } from '#modules/tenancy/unit/unit.query';
import { Indicator } from './indicator.entity.ts';
import { type IndicatorVerb, type Keeper, mayKeep } from './indicator.policy.ts';

/** Part of the catalogue that the actor may change: a district's own, or the platform's. */
export interface Catalogue {
  /** Null: the platform's. */
  districtId: number | null;
  /** The district's unit, under which its changes are journalled; null: the platform. */
  unit: Key | null;
  membership: Keeper;
}

/** The actor's live memberships that keep a catalogue. */
export function keepersOf(ctx: Context): Promise<Keeper[]> {
  return ctx.read.batch('catalogue.keepers', NOWHERE, async (keys) => {
    const rows = await ctx.run(
      `select id, district_id as "districtId" from actor_memberships()
        where role in ('PLATFORM_OPERATOR', 'DISTRICT_ADMIN') order by starts_on, id`,
      [],
    );
    return keys.map(() => rows as unknown as Keeper[]);
  });
}

/** The unit of a district, by the district's number; null when the reader has no part in it. */
export function districtUnit(ctx: Context, districtId: number): Promise<UnitRow | null> {
  return ctx.read.batch('unit.ofDistrict', { ...NOWHERE, districtId }, async (keys) => {
    const rows = await ctx.run(
      `select ${selectList(unitRows, ctx.scope)} from ${unitRows.from}
        where t.kind = 'DISTRICT' and t.district_id = any($1::smallint[])`,
      [keys.map((key) => key.districtId)],
    );
    const units = new Map(rows.map((row) => [row.districtId, row as unknown as UnitRow]));
    return keys.map((key) => units.get(key.districtId) ?? null);
  });
}

/**
 * The catalogue that an input names: of a district by its global id, the platform's for null.
 *
 * @throws Refusal NOT_FOUND when the district is not the actor's to see, FORBIDDEN when its
 *   catalogue is not theirs to keep
 */
export async function openCatalogue(
  ctx: Context,
  id: string | null | undefined,
): Promise<Catalogue> {
  if (id == null) return permit(ctx, null, null);
  const unit = await unitById(ctx, id);
  if (unit?.kind !== 'DISTRICT') throw notFound();
  return permit(ctx, unit.districtId, unit);
}

async function permit(
  ctx: Context,
  districtId: number | null,
  unit: Key | null,
): Promise<Catalogue> {
  const verdict = mayKeep(districtId, await keepersOf(ctx));
  if (!verdict.allowed) throw forbidden(verdict.says);
  return { districtId, unit, membership: verdict.membership };
}

/** Class of the advisory locks that guard the catalogue. */
const CATALOGUE_LOCK = 4_201;

/**
 * Lets nobody else add to a catalogue until the operation ends, so that two additions which are
 * fine one by one cannot win together. Districts do not wait for each other; the platform's
 * operator waits for all of them, and they for the operator.
 */
export async function lockCatalogue(
  ctx: Context,
  { districtId }: Pick<Catalogue, 'districtId'>,
): Promise<void> {
  if (districtId === null) {
    await ctx.run('select pg_advisory_xact_lock($1::int, 0)', [CATALOGUE_LOCK]);
    return;
  }
  await ctx.run('select pg_advisory_xact_lock_shared($1::int, 0)', [CATALOGUE_LOCK]);
  await ctx.run('select pg_advisory_xact_lock($1::int, $2::int)', [CATALOGUE_LOCK, districtId]);
}

/** What holds in a catalogue: the platform's rows, and in a district's also its own. */
export const holdsIn = ({ districtId }: Catalogue) => ({
  $or: [null, ...(districtId === null ? [] : [districtId])].map((ownerDistrictId) => ({
    ownerDistrictId,
  })),
});

/** An indicator that a catalogue knows, by its global id; null when it knows none. */
export async function indicatorIn(
  ctx: Context,
  catalogue: Catalogue,
  id: string,
): Promise<Indicator | null> {
  const key = parseGlobalId(id);
  if (key?.type !== 'Indicator') return null;
  return ctx.em.findOne(Indicator, { id: key.id, ...holdsIn(catalogue) });
}

/**
 * Locks an indicator for a change of itself.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when it is not theirs to
 *   keep, CONFLICT when it changed since they read it
 */
export async function openIndicator(
  ctx: Context,
  id: string,
  expectedVersion: number,
): Promise<{ catalogue: Catalogue; indicator: Indicator }> {
  const key = parseGlobalId(id);
  const seen = key?.type === 'Indicator' && (await ctx.em.findOne(Indicator, { id: key.id }));
  if (!seen) throw notFound();
  const owner = seen.ownerDistrictId ?? null;
  const unit = owner === null ? null : await districtUnit(ctx, owner);
  if (owner !== null && !unit) throw notFound();
  const catalogue = await permit(ctx, owner, unit);
  const indicator = await ctx.em.findOneOrFail(
    Indicator,
    { id: seen.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const { version } = indicator;
  if (version !== expectedVersion) throw conflict({ id, version });
  return { catalogue, indicator };
}

interface Change {
  verb: IndicatorVerb;
  indicator: Indicator;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Flushes a change about an indicator with its audit entry, and gives the indicator's key. */
export async function saveCatalogue(
  ctx: Context,
  { districtId, unit, membership }: Catalogue,
  { indicator, ...change }: Change,
): Promise<Key> {
  audit(ctx, {
    ...change,
    entity: 'Indicator',
    districtId: districtId ?? 0,
    unitId: unit?.id ?? null,
    entityId: indicator.id,
    membershipId: membership.id,
  });
  await ctx.em.flush();
  return { districtId: indicator.ownerDistrictId ?? 0, id: indicator.id };
}
