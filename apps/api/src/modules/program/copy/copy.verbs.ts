import type { Context } from '#context';
import { insertRows } from '#database/write';
import { yearFaults } from '#kernel/days';
import { newId } from '#kernel/ids';
import { takeStep, takeSteps } from '#modules/kit/step/take-step';
import { inUnit } from '#modules/kit/verb/acting';
import { reach } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { milestone } from '#modules/program/milestone/milestone.verbs';
import type { ProgramRow } from '#modules/program/program/program.query';
import { program } from '#modules/program/program/program.verbs';
import { CopyProgramInput } from './copy.input.ts';
import { type Copied, copied, copiedMilestones, mover } from './copy.rule.ts';

const BRAND = `
  select b.id from brand b
    join unit_path p on p.district_id = b.district_id and p.ancestor_id = b.unit_id
   where b.district_id = $1 and b.id = $2 and p.descendant_id = $3 and b.ended_on is null`;

/** The brand of a program, where it lives and the unit of the copy may use it. */
async function brandFor(ctx: Context, { districtId, brandId }: ProgramRow, unitId: string) {
  if (brandId === null) return null;
  const [found] = await ctx.run(BRAND, [districtId, brandId, unitId]);
  return (found?.id as string | undefined) ?? null;
}

const MILESTONES = `select id, parent_id as "parentId", title, due_on as "dueOn", state
  from milestone where district_id = $1 and program_id = $2 order by position`;
const PARTNERS = `select partner_id as "partnerId" from program_partner
  where district_id = $1 and program_id = $2 order by id`;

/** What of a program its copy has beside its own columns. */
async function partsOf(ctx: Context, { districtId, id }: ProgramRow) {
  const [milestones, partners] = await Promise.all([
    ctx.run(MILESTONES, [districtId, id]),
    ctx.run(PARTNERS, [districtId, id]),
  ]);
  return {
    milestones: milestones as unknown as Copied[],
    partners: partners as unknown as { partnerId: string }[],
  };
}

export const programVerbs = {
  copyProgram: inUnit<ProgramRow, CopyProgramInput, ProgramRow>(program, CopyProgramInput, {
    does: 'Plan a program as another one was: its words, type, milestones and partners.',
    may: streetStaff,
    async find(ctx, { districtId }, { fromId, startsOn }, faults) {
      faults.push(...yearFaults(Number(startsOn.slice(0, 4)), ['input', 'startsOn']));
      const row = await reach(ctx, program, fromId);
      if (row.districtId === districtId) return row;
      faults.push({ code: 'UNKNOWN', field: ['input', 'fromId'] });
      return null;
    },
    async act(ctx, { districtId, unitId }, { startsOn }, from) {
      const [parts, brandId] = await Promise.all([
        partsOf(ctx, from),
        brandFor(ctx, from, unitId!),
      ]);
      const made = copied(from, startsOn, brandId);
      const row = { districtId, id: newId(), version: 1 };
      const own = { districtId, unitId, programId: row.id };
      const milestones = copiedMilestones(parts.milestones, mover(from.startsOn, startsOn));
      const { version, ...key } = row;
      await insertRows(ctx.run, program.table, [{ ...key, unitId, synthetic: false, ...made }]);
      await takeStep(ctx, { subject: program.name, row, verb: program.life!.birth! });
      const partners = parts.partners.map((one) => ({ ...own, id: newId(), ...one }));
      await insertRows(ctx.run, 'program_partner', partners);
      const rows = milestones.map((one) => ({ ...own, ...one }));
      await insertRows(ctx.run, milestone.table, rows);
      const born = milestones.map(({ id }) => ({ districtId, id, version }));
      await takeSteps(ctx.run, milestone.name, milestone.life!.birth!, born);
      const counted = { milestones: milestones.length, partners: partners.length };
      return { row, wrote: version, before: null, after: { from: from.id, ...made, ...counted } };
    },
  }),
};
