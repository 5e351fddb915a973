import type { Context } from '#context';
import { insertRows } from '#database/write';
import { newId } from '#kernel/ids';
import { MoveInput } from '#modules/kit/verb/moves';
import type { Condition, Noun } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { takeStep } from '#modules/kit/step/take-step';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import { isOver } from './program.fields.rule.ts';
import { participationLife } from './program.participation.life.ts';
import { type ParticipationRow, participationRows } from './program.participation.query.ts';
import { ParticipationType } from './program.participation.type.ts';
import type { ProgramRow } from './program.query.ts';

/** Who takes part in a closed program is changed no longer. */
const programIsOpen: Condition<ParticipationRow> = {
  reads: ['programState'],
  fault: ({ programState }) => (isOver(programState) ? 'CLOSED' : null),
};

export const participation: Noun<ParticipationRow> = {
  name: 'Participation',
  about: 'a participation',
  table: 'participation',
  rows: participationRows,
  type: () => ParticipationType,
  may: streetStaff,
  life: participationLife,
  movable: programIsOpen,
};

/** A result that all agreed to keeps its units, until it is outdated. */
const resultIsOpen: Condition<ParticipationRow> = {
  reads: ['resultState'],
  fault: ({ resultState }) => (resultState === 'AGREED' ? 'RESULT_AGREED' : null),
};

export const participationVerbs = {
  leaveProgram: changes(participation, MoveInput, {
    does: 'Let your unit take part in a joint program no longer.',
    moves: 'leaveProgram',
    while: resultIsOpen,
  }),
};

type Terms = Pick<ParticipationRow, 'role'>;
export type Held = Terms & Pick<ParticipationRow, 'districtId' | 'id' | 'state' | 'version'>;

/** Whether the actor may also answer for a unit. */
async function answersFor(ctx: Context, { districtId }: ProgramRow, id: string) {
  return streetStaff(await membershipsOver(ctx, { districtId, id })).allowed;
}

/**
 * Asks a unit to take part in a program on these terms, and anew when they are others than it was
 * asked before. A unit that the actor acts for takes part at once.
 *
 * @returns where the participation then stands
 */
export async function invite(
  ctx: Context,
  program: ProgramRow,
  participantId: string,
  held: Held | null,
  terms: Terms,
): Promise<ParticipationRow['state']> {
  const same = held?.role === terms.role;
  if (same && held.state === 'ACCEPTED') return held.state;
  const { districtId, unitId, id: programId } = program;
  const row = { districtId, id: held?.id ?? newId(), version: held?.version ?? 1 };
  const step = { subject: participation.name, row };
  if (!held) {
    const { id } = row;
    const born = { districtId, id, unitId, programId, participantId, ...terms };
    await insertRows(ctx.run, 'participation', [born]);
    await takeStep(ctx, { ...step, verb: participationLife.birth! });
  } else if (!same || held.state !== 'INVITED') {
    const data = { role: terms.role, weight: null };
    await takeStep(ctx, { ...step, verb: 'inviteAgain', data });
    row.version += 1;
  }
  if (!(await answersFor(ctx, program, participantId))) return 'INVITED';
  await takeStep(ctx, { ...step, verb: 'acceptInvitation' });
  return 'ACCEPTED';
}
