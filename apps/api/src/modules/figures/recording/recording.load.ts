import type { Context } from '#context';
import { type Fault, forbidden, notFound } from '#kernel/errors';
import { type Key, newId, parseGlobalId } from '#kernel/ids';
import { storedText, textFaults } from '#kernel/text';
import { audit } from '#modules/kit/audit/audit.service';
import {
  type Covering,
  membershipsOver,
  myAccount,
} from '#modules/tenancy/identity/membership.query';
import { Indicator, IndicatorDimension } from '#modules/figures/indicator/indicator.entity';
import { type IndicatorRow, wholeIndicatorRows } from '#modules/figures/indicator/indicator.query';
import { Participation, Program } from '#modules/program/program/program.entity';
import { Source } from '#modules/figures/source/source.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { unitById, type UnitRow } from '#modules/tenancy/unit/unit.query';
import { storedSource } from './recording.faults.ts';
import { type SourceInput, TEXT_MAX } from './recording.input.ts';
import { mayRecord, type RecordingVerb } from './recording.policy.ts';

/** What a number is about, as the input names it. */
interface Named {
  /** Null: what is there is taken away, which a closed indicator or a level forbids nobody. */
  quantity?: object | null;
  unitId: string;
  programId?: string | null;
  indicatorId: string;
  dimension?: string | null;
}

/** What a number is about, once all of it is found. */
export interface Subject {
  unit: UnitRow;
  membership: Covering;
  program: Program | null;
  indicator: IndicatorRow;
  dimension: string | null;
}

/** The membership under which the actor does `verb` in a unit. @throws Refusal FORBIDDEN */
export async function permit(ctx: Context, verb: RecordingVerb, unit: Key): Promise<Covering> {
  const verdict = mayRecord(verb, await membershipsOver(ctx, unit));
  if (!verdict.allowed) throw forbidden(verdict.says);
  return verdict.membership;
}

/**
 * Finds what a number is about; what is wrong with it goes to `faults`.
 *
 * @returns null when the indicator is unknown
 * @throws Refusal NOT_FOUND when the unit is not the actor's to see, FORBIDDEN when the verb is not
 */
export async function subjectOf(
  ctx: Context,
  verb: RecordingVerb,
  input: Named,
  faults: Fault[],
): Promise<Subject | null> {
  const unit = await unitById(ctx, input.unitId);
  if (!unit) throw notFound();
  const membership = await permit(ctx, verb, unit);
  const program = await programOf(ctx, unit, input.programId, faults);
  const indicator = await indicatorOf(ctx, unit, input, faults);
  if (!indicator) return null;
  const dimension = await dimensionOf(ctx, unit, indicator, input.dimension, faults);
  return { unit, membership, program, indicator, dimension };
}

/** A program that the unit owns or takes part in. */
async function programOf(ctx: Context, unit: Key, id: string | null | undefined, faults: Fault[]) {
  if (id == null) return null;
  const { districtId } = unit;
  const key = parseGlobalId(id);
  const program =
    key?.type === 'Program' && key.districtId === districtId
      ? await ctx.em.findOne(Program, { districtId, id: key.id, deletedAt: null })
      : null;
  const own =
    program?.unitId === unit.id ||
    (program &&
      (await ctx.em.count(Participation, {
        districtId,
        program,
        participant: { districtId, id: unit.id },
      })) > 0);
  if (own) return program;
  faults.push({ code: 'UNKNOWN', field: ['input', 'programId'] });
  return null;
}

async function indicatorOf(ctx: Context, unit: UnitRow, input: Named, faults: Fault[]) {
  const { indicatorId: id, quantity } = input;
  const field = ['input', 'indicatorId'];
  const key = parseGlobalId(id);
  const indicator =
    key?.type === 'Indicator' ? await ctx.read.byKey(wholeIndicatorRows, key) : null;
  const owner = indicator?.ownerDistrictId ?? unit.districtId;
  if (!indicator || owner !== unit.districtId) {
    faults.push({ code: 'UNKNOWN', field });
    return null;
  }
  if (quantity === null) return indicator;
  if (indicator.closedAt) faults.push({ code: 'CLOSED', field });
  if (!indicator.levels.includes(unit.kind)) faults.push({ code: 'LEVEL_NOT_ALLOWED', field });
  return indicator;
}

/** One of the catalogue; a blank one is none of them, and not the whole. */
async function dimensionOf(
  ctx: Context,
  unit: Key,
  indicator: IndicatorRow,
  given: string | null | undefined,
  faults: Fault[],
): Promise<string | null> {
  if (given == null) return null;
  const rule = { field: ['input', 'dimension'], limit: TEXT_MAX, required: true };
  const wrong = textFaults(given, rule);
  const name = storedText(given);
  if (wrong.length > 0 || !name) faults.push(...wrong);
  else if (!(await isKnown(ctx, unit, indicator, name))) {
    faults.push({ code: 'UNKNOWN', field: rule.field });
  }
  return name;
}

async function isKnown(ctx: Context, unit: Key, indicator: IndicatorRow, name: string) {
  const owners = [null, unit.districtId];
  const found = await ctx.em.count(IndicatorDimension, {
    indicator: indicator.id,
    name,
    $or: owners.map((ownerDistrictId) => ({ ownerDistrictId })),
  });
  return found > 0;
}

/** The columns by which a figure and a target say what they are about. */
export const ownedBy = (ctx: Context, { unit, program, indicator, dimension }: Subject) => ({
  districtId: unit.districtId,
  unit: ctx.em.getReference(Unit, [unit.districtId, unit.id]),
  program,
  programUnitId: program?.unitId ?? null,
  indicator: ctx.em.getReference(Indicator, indicator.id),
  dimension,
});

/** A new source beside the number that it is for. */
export function newSource(
  ctx: Context,
  owned: Pick<Source, 'districtId' | 'unit' | 'program' | 'programUnitId'>,
  input: SourceInput,
  wording: string | null,
): Source {
  const { districtId, unit, program, programUnitId } = owned;
  const source = ctx.em.create(Source, {
    ...storedSource(input),
    districtId,
    id: newId(),
    unit,
    program,
    programUnitId,
    wording,
    createdAt: new Date(),
  });
  ctx.em.persist(source);
  return source;
}

/** Who records, as the row remembers it. */
export async function recorder(ctx: Context): Promise<{ id: string; name: string | null }> {
  const account = await myAccount(ctx);
  return { id: ctx.actor.accountId, name: account?.displayName ?? null };
}

/** Adds the audit entry of a verb on a figure or target. */
export function note(
  ctx: Context,
  verb: RecordingVerb,
  entity: 'Figure' | 'Target',
  row: { districtId: number; id: string; unitId: string; membership: Covering },
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): void {
  const { districtId, unitId, membership } = row;
  const membershipId = membership.id;
  audit(ctx, { verb, entity, districtId, unitId, entityId: row.id, membershipId, before, after });
}
