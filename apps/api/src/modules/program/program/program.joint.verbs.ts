import type { Context } from '#context';
import { deleteRow } from '#database/write';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { unitNamed } from '#modules/tenancy/unit/unit.query';
import { participationOf } from './program.joint.query.ts';
import { SetParticipationInput } from './program.participation.input.ts';
import { invite } from './program.participation.verbs.ts';
import type { ProgramRow } from './program.query.ts';
import { resultStateNow } from './program.result.query.ts';
import { isOpen, program } from './program.verbs.ts';

/** Any unit of the program's own district may take part; another district's is unknown here. */
async function participantOf(ctx: Context, { districtId }: ProgramRow, id: string) {
  const unit = await unitNamed(ctx, id);
  return unit?.districtId === districtId ? unit.id : null;
}

export const jointVerbs = {
  // Other terms are asked about anew; a unit that the actor acts for takes part at once.
  setParticipation: changes(program, SetParticipationInput, {
    does: 'Say which units take part, and which part.',
    of: 'programId',
    may: streetStaff,
    while: isOpen,
    async find(ctx, row, { participantId, takesPart, role }, faults) {
      const participant = await participantOf(ctx, row, participantId);
      const existing = participant ? await participationOf(ctx, row, participant) : null;
      if (!participant || (!takesPart && !existing)) {
        faults.push({ code: 'UNKNOWN', field: ['input', 'participantId'] });
      }
      const parts = existing?.state === 'ACCEPTED' && !(takesPart && existing.role === role);
      if (parts && (await resultStateNow(ctx, row)) === 'AGREED') {
        faults.push({ code: 'RESULT_AGREED', field: ['input', 'participantId'] });
      }
      return participant ? { participant, existing } : null;
    },
    async change(ctx, row, { role, takesPart }, { participant, existing }) {
      const shown = (part: object) => ({ participantId: participant, ...part });
      // Whoever is asked makes it a joint program; one result unless it was said otherwise.
      const joint = row.sharing === 'NONE' ? ({ sharing: 'SHARED' } as const) : {};
      const before = {
        ...('sharing' in joint && { sharing: row.sharing }),
        ...(existing && shown({ role: existing.role, state: existing.state })),
      };
      const told = { before: Object.keys(before).length > 0 ? before : null, after: null };
      if (!takesPart) {
        await deleteRow(ctx.run, 'participation', existing!);
        return { told };
      }
      const state = await invite(ctx, row, participant, existing, { role });
      return { set: joint, told: { ...told, after: shown({ ...joint, role, state }) } };
    },
  }),
};
