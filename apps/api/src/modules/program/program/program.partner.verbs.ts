import type { Context } from '#context';
import { deleteRow, insertRows } from '#database/write';
import { newId, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { linkOf } from './program.joint.query.ts';
import { AddProgramPartnerInput, RemoveProgramPartnerInput } from './program.partner.input.ts';
import type { ProgramRow } from './program.query.ts';
import { isOpen, program } from './program.verbs.ts';

const of = 'programId' as const;

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

const NAME = 'select name from partner where id = $1';

/** What is told of a partner that came or went, by its name of now. */
async function tellsOf({ run }: Context, partner: string, has: boolean) {
  const name = ((await run(NAME, [partner]))[0]?.name as string | undefined) ?? null;
  const [before, after] = has ? [null, name] : [name, null];
  return { fields: [{ field: 'partners', before, after }] };
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

export const partnerVerbs = {
  addProgramPartner: changes(program, AddProgramPartnerInput, {
    does: 'Add a partner to it.',
    of,
    may: streetStaff,
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
        tells: await tellsOf(ctx, partner, true),
        notices: (await shows(ctx, row, partner)) ? [] : ['NOT_COVERED'],
      };
    },
  }),

  removeProgramPartner: changes(program, RemoveProgramPartnerInput, {
    does: 'Take a partner off it.',
    of,
    may: streetStaff,
    while: isOpen,
    async find(ctx, row, { partnerId }, faults) {
      const key = parseGlobalId(partnerId);
      const link = key?.type === 'Partner' ? await linkOf(ctx, row, key.id) : null;
      if (!link) faults.push({ code: 'UNKNOWN', field: ['input', 'partnerId'] });
      return link;
    },
    async change(ctx, _, __, { partnerId: partner, note, ...key }) {
      await deleteRow(ctx.run, 'program_partner', key);
      const told = { before: { partner, note }, after: null };
      return { told, tells: await tellsOf(ctx, partner, false) };
    },
  }),
};
