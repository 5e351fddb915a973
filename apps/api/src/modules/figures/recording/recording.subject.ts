import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import { parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { dimensionsIn } from '#modules/figures/indicator/indicator.dimension.query';
import { indicatorIn, type IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';

/** What a number is about, as the input names it. */
interface Named {
  programId?: string | null;
  indicatorId: string;
  dimension?: string | null;
}

/** What a number is about, once all of it is found. */
export interface Subject {
  unit: UnitRow;
  program: { id: string; unitId: string } | null;
  indicator: IndicatorRow;
  dimension: string | null;
}

/** Finds what a number is about; what is wrong with it goes to `faults`, and null comes with one. */
export async function subjectOf(
  ctx: Context,
  unit: UnitRow,
  input: Named,
  faults: Fault[],
): Promise<Subject | null> {
  const [program, indicator] = await Promise.all([
    programOf(ctx, unit, input.programId, faults),
    indicatorOf(ctx, unit, input, faults),
  ]);
  if (!indicator) return null;
  const dimension = await dimensionOf(ctx, unit, indicator, input.dimension, faults);
  return { unit, program, indicator, dimension };
}

const unknown = (name: keyof Named): Fault => ({ code: 'UNKNOWN', field: ['input', name] });

/** A program that the unit owns or takes part in; it stays out of the bin until the operation ends. */
async function programOf(
  ctx: Context,
  { districtId, id: unitId }: UnitRow,
  id: string | null | undefined,
  faults: Fault[],
): Promise<Subject['program']> {
  if (id == null) return null;
  const key = parseGlobalId(id);
  const ours = key?.type === 'Program' && key.districtId === districtId;
  const [program] = ours
    ? await ctx.run(
        `select p.id, p.unit_id as "unitId", program_kept(p.district_id, p.id) as kept from program p
          where p.district_id = $1 and p.id = $2 and p.deleted_at is null
            and (p.unit_id = $3 or exists (select from participation j
              where j.district_id = $1 and j.program_id = p.id and j.participant_id = $3
                and j.state = 'ACCEPTED'))`,
        [districtId, key.id, unitId],
      )
    : [];
  const isKept = program?.kept === true;
  if (!isKept) faults.push(unknown('programId'));
  return isKept ? (program as unknown as Subject['program']) : null;
}

async function indicatorOf(ctx: Context, unit: UnitRow, input: Named, faults: Fault[]) {
  const { indicatorId: id } = input;
  const field = ['input', 'indicatorId'];
  const indicator = await indicatorIn(ctx, { districtId: unit.districtId, unitId: unit.id }, id);
  if (!indicator) {
    faults.push(unknown('indicatorId'));
    return null;
  }
  if (indicator.closedAt) faults.push({ code: 'CLOSED', field });
  if (!indicator.levels.includes(unit.kind)) faults.push({ code: 'LEVEL_NOT_ALLOWED', field });
  return indicator;
}

/** One of the catalogue; a blank one is none of them, and not the whole. */
async function dimensionOf(
  ctx: Context,
  { districtId, id: unitId }: UnitRow,
  indicator: IndicatorRow,
  given: string | null | undefined,
  faults: Fault[],
): Promise<string | null> {
  if (given == null) return null;
  const name = storedText(given);
  const known = await dimensionsIn(ctx, { districtId, unitId }, [indicator.id]);
  if (!known.some((dimension) => dimension.name === name)) faults.push(unknown('dimension'));
  return name;
}
