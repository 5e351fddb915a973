import type { Context } from '#context';
import { deleteRow, insertRows } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { changes } from '#modules/kit/verb/verb';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { unitRows, unitTypeName } from '#modules/tenancy/unit/unit.query';
import {
  AddProgramPartnerInput,
  RemoveProgramPartnerInput,
  SetParticipationInput,
  weightFaults,
} from './program.input.ts';
import { linkOf, participationOf } from './program.joint.query.ts';
import { invite } from './program.participation.verbs.ts';
import type { ProgramRow } from './program.query.ts';
import { isOpen, program } from './program.verbs.ts';

const of = 'programId' as const;

const unknown = (name: string): Fault => ({ code: 'UNKNOWN', field: ['input', name] });

/** What every row below a program begins with. */
const below = ({ districtId, id, unitId }: ProgramRow) => ({
  districtId,
  id: newId(),
  unitId,
  programId: id,
});

/** A partner that the district works with by its id, any other by its code or exact name. */
async function partnerIn(ctx: Context, { partnerId, partnerNamed }: AddProgramPartnerInput) {
  if (partnerId != null) {
    const key = parseGlobalId(partnerId);
    const seen = key?.type === 'Partner' ? await ctx.read.byKey(partnerRows, key) : null;
    return seen && seen.id;
  }
  const name = storedText(partnerNamed);
  const [row] = name ? await ctx.run('select partner_named($1) as id', [name]) : [];
  return (row?.id as string | null | undefined) ?? null;
}

/** Whether an agreement in force lets a partner see a program. */
async function shows(ctx: Context, { districtId, id }: ProgramRow, partner: string) {
  const [row] = await ctx.run('select shows_program($1, $2, $3) as shows', [
    districtId,
    id,
    partner,
  ]);
  return row!.shows as boolean;
}

/** Any unit of the program's own district may take part; another district's is unknown here. */
async function participantOf(ctx: Context, { districtId }: ProgramRow, id: string) {
  const key = parseGlobalId(id);
  const unit = key?.districtId === districtId ? await ctx.read.byKey(unitRows, key) : null;
  return unit && unitTypeName(unit) === key!.type ? unit.id : null;
}

export const jointVerbs = {
  addProgramPartner: changes(program, AddProgramPartnerInput, {
    does: 'Add a partner to it.',
    of,
    while: isOpen,
    async find(ctx, row, input, faults) {
      const field = ['input', input.partnerId == null ? 'partnerNamed' : 'partnerId'];
      const partner = await partnerIn(ctx, input);
      if (!partner) faults.push({ code: 'UNKNOWN', field });
      else if (await linkOf(ctx, row, partner)) faults.push({ code: 'DUPLICATE', field });
      return partner;
    },
    async change(ctx, row, input, partner) {
      const note = storedText(input.note);
      await insertRows(ctx.run, 'program_partner', [{ ...below(row), partnerId: partner, note }]);
      return {
        told: { before: null, after: { partner, note } },
        notices: (await shows(ctx, row, partner)) ? [] : ['NOT_COVERED'],
      };
    },
  }),

  removeProgramPartner: changes(program, RemoveProgramPartnerInput, {
    does: 'Take a partner off it.',
    of,
    while: isOpen,
    async find(ctx, row, { partnerId }, faults) {
      const key = parseGlobalId(partnerId);
      const link = key?.type === 'Partner' ? await linkOf(ctx, row, key.id) : null;
      if (!link) faults.push(unknown('partnerId'));
      return link;
    },
    async change(ctx, _, __, { partnerId: partner, note, ...key }) {
      await deleteRow(ctx.run, 'program_partner', key);
      return { told: { before: { partner, note }, after: null } };
    },
  }),

  // Other terms are asked about anew; a unit that the actor acts for takes part at once.
  setParticipation: changes(program, SetParticipationInput, {
    does: 'Say which units take part, and with which weight.',
    of,
    while: isOpen,
    async find(ctx, row, { participantId, takesPart, weight }, faults) {
      faults.push(...weightFaults(weight));
      const participant = await participantOf(ctx, row, participantId);
      const existing = participant ? await participationOf(ctx, row, participant) : null;
      if (!participant || (!takesPart && !existing)) faults.push(unknown('participantId'));
      return participant ? { participant, existing } : null;
    },
    async change(ctx, row, { role, weight = null, takesPart }, { participant, existing }) {
      const shown = (part: object) => ({ participantId: participant, ...part });
      const before = existing && {
        role: existing.role,
        weight: existing.weight,
        state: existing.state,
      };
      const told = { before: before && shown(before), after: null };
      if (!takesPart) {
        await deleteRow(ctx.run, 'participation', existing!);
        return { told };
      }
      const state = await invite(ctx, row, participant, existing, { role, weight });
      return { told: { ...told, after: shown({ role, weight, state }) } };
    },
  }),
};
