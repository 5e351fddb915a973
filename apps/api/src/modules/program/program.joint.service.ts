import type { Context } from '../../context.ts';
import { type Fault, InputFault } from '../../kernel/errors.ts';
import { type Key, newId, parseGlobalId } from '../../kernel/ids.ts';
import type { NoticeCode } from '../../kernel/notice.ts';
import { storedText } from '../../kernel/text.ts';
import { membershipsOver } from '../identity/membership.query.ts';
import { Partner } from '../partner/partner.entity.ts';
import { Unit, UnitPath } from '../unit/unit.entity.ts';
import { Participation, ProgramPartner } from './program.entity.ts';
import {
  type AddProgramPartnerInput,
  noteFaults,
  type RemoveProgramPartnerInput,
  type SetParticipationInput,
  weightFaults,
} from './program.input.ts';
import { type OpenProgram, openProgram, saveProgram } from './program.load.ts';
import { mayProgram } from './program.policy.ts';

/** What came of adding a partner, and what whoever added it should know. */
interface Added {
  key: Key;
  notices: NoticeCode[];
}

/** Adds a partner of the register to a program. */
export async function addProgramPartner(
  ctx: Context,
  input: AddProgramPartnerInput,
): Promise<Added> {
  const open = await openProgram(ctx, 'addProgramPartner', input.programId, input.expectedVersion);
  const faults = [...closedFaults(open), ...noteFaults(input.note)];
  const field = ['input', input.partnerId == null ? 'partnerNamed' : 'partnerId'];
  const partnerId = await partnerIn(ctx, input);
  if (!partnerId) faults.push({ code: 'UNKNOWN', field });
  if (partnerId && (await linkOf(ctx, open, partnerId))) faults.push({ code: 'DUPLICATE', field });
  if (faults.length > 0 || !partnerId) throw new InputFault(faults);
  const note = storedText(input.note);
  const partner = ctx.em.getReference(Partner, partnerId);
  ctx.em.persist(
    ctx.em.create(ProgramPartner, { ...owned(ctx, open), id: newId(), partner, note }),
  );
  const key = await saveProgram(ctx, open, 'addProgramPartner', null, { partner: partnerId, note });
  const [row] = await ctx.run('select shows_program($1, $2, $3) as shows', [
    key.districtId,
    key.id,
    partnerId,
  ]);
  return { key, notices: row!.shows ? [] : ['NOT_COVERED'] };
}

/** A partner that the district works with by its id, any other by its code or exact name. */
async function partnerIn(
  ctx: Context,
  { partnerId, partnerNamed }: AddProgramPartnerInput,
): Promise<string | null> {
  if (partnerId != null) {
    const key = parseGlobalId(partnerId);
    const seen = key?.type === 'Partner' && (await ctx.em.findOne(Partner, { id: key.id }));
    return seen ? seen.id : null;
  }
  const name = storedText(partnerNamed);
  if (!name) return null;
  const [row] = await ctx.run('select partner_named($1) as id', [name]);
  return row!.id as string | null;
}

/** Takes a partner off a program. */
export async function removeProgramPartner(
  ctx: Context,
  input: RemoveProgramPartnerInput,
): Promise<Key> {
  const open = await openProgram(
    ctx,
    'removeProgramPartner',
    input.programId,
    input.expectedVersion,
  );
  const key = parseGlobalId(input.partnerId);
  const link = key?.type === 'Partner' ? await linkOf(ctx, open, key.id) : null;
  const faults = closedFaults(open);
  if (!link) faults.push({ code: 'UNKNOWN', field: ['input', 'partnerId'] });
  if (faults.length > 0 || !link) throw new InputFault(faults);
  ctx.em.remove(link);
  return saveProgram(
    ctx,
    open,
    'removeProgramPartner',
    { partner: key!.id, note: link.note },
    null,
  );
}

/**
 * Invites a unit of the same district to take part, with which role and weight, or ends that. Other
 * terms are asked about anew; a unit that the actor acts for takes part at once.
 */
export async function setParticipation(ctx: Context, input: SetParticipationInput): Promise<Key> {
  const open = await openProgram(ctx, 'setParticipation', input.programId, input.expectedVersion);
  const faults = [...closedFaults(open), ...weightFaults(input.weight)];
  const participantId = await participantOf(ctx, open, input.participantId);
  const existing = participantId ? await participationOf(ctx, open, participantId) : null;
  if (!participantId || (!input.takesPart && !existing)) {
    faults.push({ code: 'UNKNOWN', field: ['input', 'participantId'] });
  }
  if (faults.length > 0 || !participantId) throw new InputFault(faults);
  const before = existing && shown(existing);
  const { role, weight = null } = input;
  const terms = { role, weight };
  const same = existing && existing.role === role && (existing.weight ?? null) === weight;
  const held = same && existing.state === 'ACCEPTED';
  const state = held || (await answersFor(ctx, open, participantId)) ? 'ACCEPTED' : 'INVITED';
  if (!input.takesPart) ctx.em.remove(existing!);
  else if (existing) ctx.em.assign(existing, { ...terms, state });
  else ctx.em.persist(newParticipation(ctx, open, participantId, { ...terms, state }));
  const after = input.takesPart ? { participantId, ...terms, state } : null;
  return saveProgram(ctx, open, 'setParticipation', before, after);
}

const closedFaults = ({ program }: OpenProgram): Fault[] =>
  program.closedAt ? [{ code: 'CLOSED', field: ['input', 'programId'] }] : [];

const owned = (ctx: Context, { program, unitId }: OpenProgram) => ({
  districtId: program.districtId,
  unit: ctx.em.getReference(Unit, [program.districtId, unitId]),
  program,
});

const linkOf = (ctx: Context, { program }: OpenProgram, partnerId: string) =>
  ctx.em.findOne(ProgramPartner, {
    districtId: program.districtId,
    program,
    partner: { id: partnerId },
  });

const participationOf = (ctx: Context, { program }: OpenProgram, participantId: string) =>
  ctx.em.findOne(Participation, {
    districtId: program.districtId,
    program,
    participant: { districtId: program.districtId, id: participantId },
  });

function newParticipation(
  ctx: Context,
  open: OpenProgram,
  participantId: string,
  terms: Pick<Participation, 'role' | 'weight' | 'state'>,
) {
  const participant = ctx.em.getReference(Unit, [open.program.districtId, participantId]);
  return ctx.em.create(Participation, {
    ...owned(ctx, open),
    id: newId(),
    participant,
    ...terms,
  });
}

/** Any unit of the program's own district may take part; another district's is unknown here. */
async function participantOf(ctx: Context, { program }: OpenProgram, id: string) {
  const key = parseGlobalId(id);
  const units: readonly string[] = ['District', 'Street', 'Community', 'Site'];
  if (!key || key.districtId !== program.districtId || !units.includes(key.type)) return null;
  const own = await ctx.em.findOne(UnitPath, {
    districtId: key.districtId,
    ancestorId: key.id,
    descendantId: key.id,
  });
  return own ? key.id : null;
}

const shown = ({ participantId, role, weight, state }: Participation) => {
  return { participantId, role, weight, state };
};

/** Whether the actor may also answer for the unit. */
async function answersFor(ctx: Context, { program }: OpenProgram, participantId: string) {
  const unit = { districtId: program.districtId, id: participantId };
  return mayProgram('setParticipation', await membershipsOver(ctx, unit)).allowed;
}
