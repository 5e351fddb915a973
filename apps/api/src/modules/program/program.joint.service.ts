import type { Context } from '../../context.ts';
import { type Fault, InputFault } from '../../kernel/errors.ts';
import { type Key, newId, parseGlobalId } from '../../kernel/ids.ts';
import { storedText } from '../../kernel/text.ts';
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

/** Adds a partner of the register to a program. */
export async function addProgramPartner(ctx: Context, input: AddProgramPartnerInput): Promise<Key> {
  const open = await openProgram(ctx, 'addProgramPartner', input.programId, input.expectedVersion);
  const faults = [...closedFaults(open), ...noteFaults(input.note)];
  const key = parseGlobalId(input.partnerId);
  const partner = key?.type === 'Partner' ? await ctx.em.findOne(Partner, { id: key.id }) : null;
  if (!partner) faults.push({ code: 'UNKNOWN', field: ['input', 'partnerId'] });
  if (partner && (await linkOf(ctx, open, partner.id))) {
    faults.push({ code: 'DUPLICATE', field: ['input', 'partnerId'] });
  }
  if (faults.length > 0 || !partner) throw new InputFault(faults);
  ctx.em.persist(
    ctx.em.create(ProgramPartner, {
      ...owned(ctx, open),
      id: newId(),
      partner,
      note: storedText(input.note),
    }),
  );
  return saveProgram(ctx, open, 'addProgramPartner', null, {
    partner: partner.id,
    note: input.note,
  });
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

/** Says that a unit of the same district takes part, with which role and weight, or no longer. */
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
  if (!input.takesPart) ctx.em.remove(existing!);
  else if (existing) ctx.em.assign(existing, { role: input.role, weight: input.weight ?? null });
  else ctx.em.persist(newParticipation(ctx, open, participantId, input));
  const { role, weight } = input;
  const after = input.takesPart ? { participantId, role, weight: weight ?? null } : null;
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
  { role, weight }: SetParticipationInput,
) {
  const participant = ctx.em.getReference(Unit, [open.program.districtId, participantId]);
  return ctx.em.create(Participation, {
    ...owned(ctx, open),
    id: newId(),
    participant,
    role,
    weight,
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

const shown = ({ participantId, role, weight }: Participation) => ({ participantId, role, weight });
