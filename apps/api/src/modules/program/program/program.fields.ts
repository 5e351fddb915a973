import type { Context } from '#context';
import { yearFaults } from '#kernel/days';
import type { Fault } from '#kernel/errors';
import { parseGlobalId } from '#kernel/ids';
import { streetStaff } from '#modules/kit/verb/rules';
import type { Keeper } from '#modules/kit/verb/noun';
import { lineFaults, storedLines } from '#modules/program/line/line.query';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { sharingFaults } from './program.sharing.query.ts';
import { typeFaults } from './program.fields.rule.ts';
import type { ProgramFieldsInput } from './program.input.ts';
import type { ProgramRow } from './program.query.ts';

/** What an input says of a program beside its words and days. */
type Given = Partial<ProgramFieldsInput> & {
  type?: ProgramRow['type'] | null;
  sharing?: ProgramRow['sharing'] | null;
  stage?: ProgramRow['stage'];
};
/** Where the program is, and what it has so far. */
type Held = Keeper & Partial<Omit<ProgramRow, 'unitId'>>;

const fault = (code: Fault['code'], field: string): Fault => ({ code, field: ['input', field] });

const BRAND = `
  select b.id, b.ended_on is not null as ended from brand b
    join unit_path p on p.district_id = b.district_id and p.ancestor_id = b.unit_id
   where b.district_id = $1 and b.id = $2 and p.descendant_id = $3`;

/** The brand that an input names, its own unit's or one's above, which lives or is its brand already. */
async function brandOf(ctx: Context, { districtId, unitId, brandId }: Held, id: string) {
  const key = parseGlobalId(id);
  const known = key?.type === 'Brand' && key.districtId === districtId;
  const [found] = known ? await ctx.run(BRAND, [districtId, key.id, unitId]) : [];
  if (!found) return fault('UNKNOWN', 'brandId');
  return found.ended && found.id !== brandId ? fault('CLOSED', 'brandId') : (found.id as string);
}

async function schoolOf(ctx: Context, id: string) {
  const key = parseGlobalId(id);
  const found = key?.type === 'Partner' ? await ctx.read.byKey(partnerRows, key) : null;
  return found?.kind === 'SCHOOL' ? found.id : fault('UNKNOWN', 'schoolId');
}

/** What a look-up found: an id, or what is wrong. */
async function idOf(
  given: string | null | undefined,
  find: (id: string) => Promise<string | Fault>,
  faults: Fault[],
): Promise<string | null | undefined> {
  if (given == null) return given;
  const found = await find(given);
  if (typeof found === 'string') return found;
  faults.push(found);
  return null;
}

/** Communities keep general programs alone: whoever may no more is told so beside the type. */
async function streetFaults(ctx: Context, { districtId, unitId }: Held, type: ProgramRow['type']) {
  if (type === 'GENERAL') return [];
  const people = await membershipsOver(ctx, { districtId, id: unitId! });
  return streetStaff(people).allowed ? [] : [fault('TYPE_FOR_STREET', 'type')];
}

/**
 * The columns that an input names beside its words and days; what is wrong goes to `faults`.
 *
 * @param held the unit of a new program, or the program
 */
export async function columnsOf(
  ctx: Context,
  held: Held,
  given: Given,
  faults: Fault[],
): Promise<Partial<ProgramRow>> {
  const { lines, level, year, stage } = given;
  const type = given.type ?? held.type ?? 'GENERAL';
  const brandId = await idOf(given.brandId, (id) => brandOf(ctx, held, id), faults);
  const schoolId = await idOf(given.schoolId, (id) => schoolOf(ctx, id), faults);
  const said = {
    brandId,
    schoolId,
    level,
    year,
    stage,
    type: given.type ?? undefined,
    sharing: given.sharing ?? undefined,
  };
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  const columns = Object.fromEntries(named) as Partial<ProgramRow>;
  const becoming = { ...held, batch: held.batch, ...columns, ...batchOf(given), type };
  faults.push(
    ...typeFaults(becoming, given),
    ...yearFaults(year, ['input', 'year']),
    ...(await lineFaults(ctx, held.districtId, lines, held.lines)),
    ...(await streetFaults(ctx, held, type)),
    ...(await sharingFaults(ctx, held, given.sharing)),
  );
  return { ...columns, ...(lines != null && { lines: storedLines(lines) }) };
}

const batchOf = ({ batch }: Given) => (batch === undefined ? {} : { batch: batch?.trim() || null });
