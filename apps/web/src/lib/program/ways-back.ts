import type { ProgramHeadFragment } from '#lib/gql/graphql.ts';
import { verb } from '#lib/kit/verb.ts';
import { m } from '#lib/paraglide/messages.js';
import { getToasts } from '#lib/ui/toasts.svelte.ts';
import type { WaysBack } from './moves.ts';
import { CloseProgram, PauseProgram, ReopenProgram, ResumeProgram } from './program-moves.gql.ts';

type Program = ProgramHeadFragment;

/**
 * The ways back of a program's moves; called while a component is made. What needs a reason says that
 * it takes something back.
 */
export function waysBack(program: () => Program): () => WaysBack {
  const toasts = getToasts();
  const saying = {
    ...{ blank: {}, row: program, said: m.program_taken_back },
    input: () => ({ reason: m.undo_reason() }),
  };
  const acts = {
    resumeProgram: verb(PauseProgram, { ...saying, key: 'back-pause' }),
    pauseProgram: verb(ResumeProgram, { ...saying, key: 'back-resume' }),
    closeProgram: verb(ReopenProgram, { ...saying, key: 'back-reopen' }),
    // It was closed before in the knowledge of what was open.
    reopenProgram: verb(CloseProgram, {
      ...saying,
      key: 'back-close',
      input: () => ({ reason: m.undo_reason(), evenSo: true }),
    }),
  };

  async function take(act: (typeof acts)[keyof typeof acts]): Promise<void> {
    if (await act.run()) return;
    const why = act.problems[0]?.message ?? Object.values(act.errors)[0];
    if (why) toasts.failed(why);
  }

  return () => {
    const { closeProgram, ...others } = acts;
    // Only the lead opens it again: to everybody else that would be an empty promise.
    const reopens = program().viewerCan.find(({ verb: known }) => known === 'reopenProgram');
    const mayReopen = reopens?.allowed || reopens?.reason?.code === 'WRONG_STATE';
    const usable = Object.entries(mayReopen ? { closeProgram, ...others } : others);
    return Object.fromEntries(usable.map(([name, act]) => [name, () => void take(act)]));
  };
}
