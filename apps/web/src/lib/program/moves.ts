import type { ProgramHeadFragment } from '#lib/gql/graphql.ts';
import { today } from '#lib/figure/instant.ts';
import type { Move } from '#lib/kit/move.ts';
import { m } from '#lib/paraglide/messages.js';
import {
  AdvanceStage,
  CloseProgram,
  DropProgram,
  PauseProgram,
  ReopenProgram,
  ResumeProgram,
  StartProgram,
} from './program-moves.gql.ts';

/** What takes a move back, by the verb that was done; what is missing has no way back. */
export type WaysBack = Partial<Record<string, () => void>>;

type Moved = Pick<ProgramHeadFragment, 'endsOn' | 'type' | 'sharing' | 'result'>;

/** The moves of a program in the order in which they are offered; see docs/lifecycles.md. */
export function movesOf(program: Moved, back: WaysBack): Move[] {
  return [
    {
      ...{ verb: 'startProgram', from: ['PLANNED'] },
      ...{ label: m.program_start(), document: StartProgram, primary: true },
      said: m.program_started,
    },
    {
      ...{ verb: 'resumeProgram', from: ['PAUSED'] },
      ...{ label: m.program_resume(), document: ResumeProgram },
      ...{ primary: true, said: m.program_resumed, undo: back.resumeProgram },
    },
    close(program, back),
    {
      ...{ verb: 'reopenProgram', from: ['CLOSED'] },
      ...{ label: m.program_reopen(), document: ReopenProgram },
      ...{ reason: 'needed', said: m.program_reopened, undo: back.reopenProgram },
    },
    ...(program.type === 'INDUSTRY' ? [advance()] : []),
    {
      ...{ verb: 'pauseProgram', from: ['RUNNING'] },
      ...{ label: m.program_pause(), document: PauseProgram },
      ...{ reason: 'needed', said: m.program_paused, undo: back.pauseProgram },
    },
    {
      ...{ verb: 'dropProgram', from: ['PLANNED'] },
      ...{ label: m.program_drop(), document: DropProgram, bad: true },
      ...{ reason: 'needed', hint: m.program_drop_hint(), said: m.program_dropped },
    },
  ];
}

/** Comes first when its last day is over; a result that not all units agreed to is left for a reason alone. */
function close({ endsOn, sharing, result }: Moved, back: WaysBack): Move {
  const unagreed = sharing === 'SHARED' && result?.state !== 'AGREED';
  return {
    ...{ verb: 'closeProgram', from: ['RUNNING', 'PAUSED'] },
    ...{ label: m.program_close(), document: CloseProgram },
    ...(unagreed
      ? {
          reason: 'needed',
          hint: result ? m.program_close_unagreed_hint() : m.program_close_no_result_hint(),
        }
      : { reason: 'asked', hint: m.program_close_hint() }),
    primary: endsOn != null && endsOn < today(),
    ...{ said: m.program_is_closed, undo: back.closeProgram, evenSo: m.program_close_even_so() },
  };
}

/** An industry alone has stages. */
const advance = (): Move => ({
  // Its reason is not optional; a move that needs one sends one.
  ...{ verb: 'advanceStage', from: ['PLANNED', 'RUNNING', 'PAUSED'] },
  ...{ document: AdvanceStage as Move['document'] },
  ...{ label: m.program_advance(), reason: 'needed', hint: m.program_advance_hint() },
  said: m.program_advanced,
});
